// Fields of completions that an annotation tells of.
import OpenAI from "openai";
import type { ChatCompletion, ChatCompletionMessage } from "openai/resources/chat/completions";

declare const client: OpenAI;
const completion = await client.chat.completions.create({ model: "m", messages: [] });
console.log(completion.choices[0]!.message!.content!);  //: OAR231@13
console.log((completion.choices[0] as any).message.content);  //: OAR231@44
console.log(completion!.choices[0]!.message.content as string);  //: OAR231@13

export function show(one: ChatCompletion, message: ChatCompletionMessage | null) {
  return [one.choices[0].message.content, message?.content];  //: OAR231@11 OAR231@43
}

export const text = (given: OpenAI.Chat.ChatCompletion): string => given.choices[0].message.content ?? "";  //: OAR231@68
export const used = (given: OpenAI.Chat.Completions.ChatCompletion) => given.usage?.prompt_tokens;  //: OAR231@72

export const other = (given: { choices: string[]; message: { content: string } }) => given.choices[0];
