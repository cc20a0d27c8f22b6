import OpenAI from "openai";

const openai = new OpenAI();
const assistant = await openai.beta.assistants.create({ instructions: "Be kind.", model: "gpt-4o" });
const thread = await openai.beta.threads.create();
await openai.beta.threads.messages.create(thread.id, { role: "user", content: "Hello!" });
const stream = await openai.beta.threads.runs.create(thread.id, {
  assistant_id: assistant.id,
  stream: true,
});

for await (const event of stream) {
  if (event.event === "thread.message.delta") {
    process.stdout.write(event.data.delta.content[0].text.value);
  }
}
