//: script: text
//: fix: manual
//: reason: destructured
import OpenAI from "openai";

const client = new OpenAI();
let { choices, usage } = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] });
console.log(choices[0].message.content, usage.total_tokens);
({ choices, usage } = { choices: [], usage: null });
console.log(choices.length, usage);
