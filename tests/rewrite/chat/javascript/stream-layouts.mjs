import OpenAI from "openai";

const openai = new OpenAI();
const stream = await openai.chat.completions.create({
  model: "gpt-5.5",
  messages: [{ role: "user", content: "Tell me a story" }],
  stream: true,
});
for await (const chunk of stream) { process.stdout.write(chunk.choices[0]?.delta?.content || ""); }

const again = await openai.chat.completions.create({
  model: "gpt-5.5",
  messages: [{ role: "user", content: "Tell me another one" }],
  stream: true,
});
for await (const chunk of again)
  process.stdout.write(chunk.choices[0]?.delta?.content || ""); // as it comes

const last = await openai.chat.completions.create({
  model: "gpt-5.5",
  messages: [{ role: "user", content: "And the last one" }],
  stream: true,
});
for await (const chunk of last) {
  // what is new
  const { content } = chunk.choices[0]?.delta ?? {};
  if (content) process.stdout.write(content);
}
