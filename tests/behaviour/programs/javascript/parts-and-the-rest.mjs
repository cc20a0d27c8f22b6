//: script: text
//: fix: manual
//: reason: destructured
import OpenAI from "openai";

const client = new OpenAI();
const { choices, ...rest } = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: [{ role: "user", content: "Hello" }],
});
console.log(choices[0].message.content, rest.model);
