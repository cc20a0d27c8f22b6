import OpenAI from "openai";

const openai = new OpenAI();
const stream = await openai.chat.completions.create({
  model: "gpt-5.5",
  messages: [{ role: "user", content: "Tell me a story" }],
  stream: true,
  stream_options: { include_usage: true },
});

for await (const chunk of stream) {
  // the first and the last one have no text
  process.stdout.write(chunk.choices[0]?.delta?.content || "");
}
console.log();
