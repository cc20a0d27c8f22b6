//: script: text
//: fix: unsafe
//: reason: type-shared
import OpenAI from "openai";

export type Message = OpenAI.Chat.ChatCompletionMessageParam;

const client = new OpenAI();
const messages: Message[] = [{ role: "user", content: "Hello" }];
const completion = await client.chat.completions.create({ model: "gpt-5-mini", messages });
console.log(completion.choices[0].message.content);
