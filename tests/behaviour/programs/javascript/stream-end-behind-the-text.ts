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
  const content = chunk.choices[0]?.delta?.content;
  if (content) {
    process.stdout.write(`${content}|`);
  }
  if (chunk.choices[0]?.finish_reason === "stop") {
    process.stdout.write("[end]");
  }
}

const others = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  stream: true,
});
for await (const chunk of others) {
  const content = chunk.choices[0]?.delta?.content || "";
  process.stdout.write(content);
  if (chunk.choices[0]?.finish_reason === "stop") break;
}
console.log();
