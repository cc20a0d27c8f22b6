import OpenAI from "openai";

const openai = new OpenAI();

const thread = await openai.conversations.create();

const run = openai.responses
  .stream({
    conversation: thread.id,
    input: [{ role: "user", content: "Tell me one." }],
    model: "gpt-4o",
    instructions: "You tell stories.",
  })
  .on("response.content_part.added", (text) => process.stdout.write("\nassistant > "))
  .on("response.output_text.delta", (textDelta) => process.stdout.write(textDelta.delta))
  .on("end", () => console.log());
