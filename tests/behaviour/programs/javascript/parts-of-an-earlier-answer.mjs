//: script: two-texts
//: fix: manual
//: reason: destructured
import OpenAI from "openai";

const client = new OpenAI();
let completion = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] });
const { id, choices: [{ message }] } = completion;
completion = null;
console.log(message.content, completion, typeof id);
