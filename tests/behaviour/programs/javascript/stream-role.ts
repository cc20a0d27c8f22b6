//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const stream = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  stream: true,
});

for await (const chunk of stream) {
  const delta = chunk.choices[0].delta;
  if (delta.role) console.log("role", delta.role);
  if (delta.content) process.stdout.write(delta.content);
}
