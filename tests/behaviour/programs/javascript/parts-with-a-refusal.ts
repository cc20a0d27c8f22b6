//: script: refusal
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const answer = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: [{ role: "user", content: "Hello" }],
});
const { content, refusal } = answer.choices[0].message;
console.log(content, refusal);
const text: string = refusal ?? content ?? "";
console.log(text.length);
