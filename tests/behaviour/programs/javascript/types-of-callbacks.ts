//: script: two-texts
//: fix: safe
import OpenAI from "openai";
import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";

const client = new OpenAI();
const turns: [string, string][] = [["Hi", "Hello!"]];
const first = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: [
    ...turns.flatMap(([user, assistant]): ChatCompletionMessageParam[] => [
      { role: "user", content: user },
      { role: "assistant", content: assistant },
    ]),
    { role: "user", content: "Hello" },
  ],
});
const second = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: ["Hello", "Again"].map<ChatCompletionMessageParam>((content) => ({ role: "user", content })),
});
console.log(first.choices[0].message.content, second.choices[0].message.content);
