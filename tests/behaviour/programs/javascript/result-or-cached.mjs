//: script: text
//: fix: manual
//: reason: several-sources
import OpenAI from "openai";
const client = new OpenAI();
async function ask(cached) {
  const r = cached ?? (await client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: "Hello" }] }));
  console.log(r.choices[0].message.content);
}
await ask(undefined);
await ask({ choices: [{ message: { content: "old" } }] });
