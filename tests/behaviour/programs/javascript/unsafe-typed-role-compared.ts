//: script: text
//: fix: unsafe
//: behaviour: changes
//: reason: messages-read
import OpenAI from "openai";

const client = new OpenAI();
const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: "user", content: "Hello" }];
const completion = await client.chat.completions.create({ model: "gpt-5-mini", messages });
console.log(messages.some((message) => message.role === "tool"), completion.choices[0].message.content);
