//: script: text
//: fix: safe
import OpenAI from "openai";
const client = new OpenAI();
const r = await client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: "Hello" }] });
console.log(r.choices[0].message.content !== null);
const isMissing = r.choices[0].message.content === null;
console.log(isMissing);
