import OpenAI from "openai";

const openai = new OpenAI();
const stream = await openai.responses.create({
  model: "gpt-5.5",
  input: [{ role: "user", content: "Tell me a story" }],
  stream: true,
  store: false,
});
for await (const chunk of stream) { if (chunk.type !== "response.output_text.delta") continue; process.stdout.write(chunk.delta || ""); }

const again = await openai.responses.create({
  model: "gpt-5.5",
  input: [{ role: "user", content: "Tell me another one" }],
  stream: true,
  store: false,
});
for await (const chunk of again)
  if (chunk.type === "response.output_text.delta") process.stdout.write(chunk.delta || ""); // as it comes

const last = await openai.responses.create({
  model: "gpt-5.5",
  input: [{ role: "user", content: "And the last one" }],
  stream: true,
  store: false,
});
for await (const chunk of last) {
  if (chunk.type !== "response.output_text.delta") continue;
  // what is new
  const { delta: content } = chunk;
  if (content) process.stdout.write(content);
}
