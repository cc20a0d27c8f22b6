//: script: text
//: fix: manual
//: reason: field-unknown
import OpenAI from "openai";

const client = new OpenAI();
const answer = await client.chat.completions
  .create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] })
  .asResponse();
const body = await answer.json();
console.log(body.choices[0].message.content);
