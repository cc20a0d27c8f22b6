//: script: text
//: fix: manual
//: reason: destructured
import OpenAI from "openai";

const openai = new OpenAI();

const stream = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  stream: true,
});

for await (const chunk of stream) {
  const { role, content } = chunk.choices[0].delta;
  if (role) console.log(role);
  if (content) process.stdout.write(content);
}
