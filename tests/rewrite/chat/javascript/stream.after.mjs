import OpenAI from "openai";

const openai = new OpenAI();
const stream = await openai.responses.create({
  model: "gpt-5.5",
  input: [{ role: "user", content: "Tell me a story" }],
  stream: true,
  store: false,
});

for await (const chunk of stream) {
  if (chunk.type !== "response.output_text.delta") continue;
  // the first and the last one have no text
  process.stdout.write(chunk.delta || "");
}
console.log();
