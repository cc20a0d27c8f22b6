//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [{ role: "user", content: "Hello" }];
const first = await client.chat.completions.create({ model: "gpt-5-mini", messages });
messages.push(first.choices[0].message as OpenAI.Chat.ChatCompletionMessageParam);
messages.push({ role: "user", content: "Again" });
const second = await client.chat.completions.create({ model: "gpt-5-mini", messages });
console.log(second.choices[0].message.content);
