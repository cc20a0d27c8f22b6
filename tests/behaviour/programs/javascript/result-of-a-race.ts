//: script: text
//: fix: manual
//: reason: use-unknown
import OpenAI from "openai";

const client = new OpenAI();
const answer = await Promise.race([
  client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] }),
  new Promise<never>(() => {}),
]);
console.log(answer.choices[0].message.content);
