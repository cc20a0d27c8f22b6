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
  const content = chunk.choices[0]?.delta?.content;
  if (!content) continue;
  process.stdout.write(`${content}|`);
  // it has a text in no chunk that comes here
  if (chunk.choices[0]?.finish_reason === "stop") break;
}
