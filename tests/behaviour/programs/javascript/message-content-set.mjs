//: script: text
//: fix: unsafe
//: reason: messages-unknown
import OpenAI from "openai";

const client = new OpenAI();
const message = { role: "user", content: "" };
message.content = [{ type: "text", text: "Hello" }];
const completion = await client.chat.completions.create({ model: "gpt-4o", messages: [message] });
console.log(completion.choices[0].message.content);
