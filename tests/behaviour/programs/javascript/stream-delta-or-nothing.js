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
  const { content } = chunk.choices[0]?.delta ?? {};
  if (content) text += content;
}
console.log(text);
