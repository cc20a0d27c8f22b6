import OpenAI from "openai";

const openai = new OpenAI();

const assistant = await openai.beta.assistants.create({
  model: "gpt-4o",
  instructions: "You tell stories.",
});
const thread = await openai.beta.threads.create();
await openai.beta.threads.messages.create(thread.id, { role: "user", content: "Tell me one." });

const run = openai.beta.threads.runs
  .stream(thread.id, { assistant_id: assistant.id })
  .on("textCreated", (text) => process.stdout.write("\nassistant > "))
  .on("textDelta", (textDelta, snapshot) => process.stdout.write(textDelta.value))
  .on("end", () => console.log());
