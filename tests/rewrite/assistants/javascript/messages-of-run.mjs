import OpenAI from "openai";

const openai = new OpenAI();

async function ask(question) {
  const assistant = await openai.beta.assistants.create({ instructions: "Be kind.", model: "gpt-4o" });
  const thread = await openai.beta.threads.create();
  await openai.beta.threads.messages.create(thread.id, { role: "user", content: question });
  const run = await openai.beta.threads.runs.create(thread.id, { assistant_id: assistant.id });
  let runStatus = await openai.beta.threads.runs.retrieve(thread.id, run.id);
  while (runStatus.status !== "completed") {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    runStatus = await openai.beta.threads.runs.retrieve(thread.id, run.id);
  }
  const messages = await openai.beta.threads.messages.list(thread.id);
  const ofRun = messages.data.filter((message) => message.run_id === run.id);
  for (const message of ofRun) {
    console.log(message.role, message.content[0].text.value);
  }
  const last = messages.data
    .filter((message) => message.run_id === run.id && message.role === "assistant")
    .pop();
  if (last) {
    console.log(`${last.content[0].text.value}!`);
  }
}

await ask("Hello!");
