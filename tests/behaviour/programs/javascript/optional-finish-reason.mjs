//: script: text
//: fix: manual
//: reason: needs-name
import OpenAI from "openai";
const client = new OpenAI();
async function ask(wanted) {
  let r = null;
  if (wanted) r = await client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: "Hello" }] });
  console.log(r?.choices[0].finish_reason === "length", r?.choices[0].message.content);
}
await ask(true);
await ask(false);
