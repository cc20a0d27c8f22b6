//: script: text
//: fix: unsafe
//: behaviour: changes
//: reason: stream-fewer-events
import OpenAI from "openai";

const openai = new OpenAI();

const stream = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  stream: true,
});

const parts = [];
for await (const chunk of stream) {
  const text = chunk.choices[0]?.delta?.content;
  // the first chunk has an empty one
  if (text !== undefined) parts.push(`data: ${text}`);
}
console.log(parts.join("|"));
