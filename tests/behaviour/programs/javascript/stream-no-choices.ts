//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const stream = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  stream: true,
});

let text = "";
for await (const chunk of stream) {
  if (chunk.choices.length === 0) continue;
  text += chunk.choices[0].delta.content ?? "";
}
console.log(text);
