//: script: text
//: fix: manual
//: reason: use-unknown
import OpenAI from "openai";

const client = new OpenAI();
const answers = [];
answers.push(await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] }));
console.log(answers.at(-1).choices[0].message.content);
