//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const answer = await client.chat.completions
  .create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] })
  .asResponse();
console.log(answer.status, answer.ok, answer.headers.get("content-type"));
