//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const stream = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  stream: true,
});

for await (const chunk of stream) {
  const { content } = chunk.choices[0]!.delta;
  if (content) process.stdout.write(`${content}|`);
}

const others = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  stream: true,
});
for await (const part of others) {
  const { delta } = part.choices[0];
  process.stdout.write(delta.content ?? "");
}
console.log();
