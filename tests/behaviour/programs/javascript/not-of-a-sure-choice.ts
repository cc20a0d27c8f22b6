//: script: text
//: fix: manual
//: reason: use-unknown
import OpenAI from "openai";

const client = new OpenAI();
const said = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] });
if (!said.choices[0]!.message.content) {
  throw new Error("empty");
}
console.log(said.choices[0]!.message.content);
