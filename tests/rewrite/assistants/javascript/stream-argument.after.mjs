import OpenAI from "openai";

const openai = new OpenAI();
const thread = await openai.conversations.create();
const stream = await openai.responses.create({
  conversation: thread.id,
  input: [{ role: "user", content: "Hello!" }],
  instructions: "Be kind.",
  model: "gpt-4o",
  stream: true,
});

for await (const event of stream) {
  if (event.type === "response.output_text.delta") {
    process.stdout.write(event.delta);
  }
}
