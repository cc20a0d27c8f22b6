import OpenAI from "openai";

const openai = new OpenAI();
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const waitForRun = async (threadId, runId) => {
  let run = await openai.beta.threads.runs.retrieve(threadId, runId);
  while (run.status === "queued" || run.status === "in_progress") {
    await sleep(500);
    run = await openai.beta.threads.runs.retrieve(threadId, runId);
  }
  return run;
};

async function ask(question) {
  const assistant = await openai.beta.assistants.create({ model: "gpt-4o", instructions: "Be kind." });
  const thread = await openai.beta.threads.create();
  await openai.beta.threads.messages.create(thread.id, { role: "user", content: question });
  let run = await openai.beta.threads.runs.create(thread.id, { assistant_id: assistant.id });
  run = await waitForRun(thread.id, run.id);
  if (run.status === "completed") {
    const messages = await openai.beta.threads.messages.list(run.thread_id);
    for (const message of messages.data.reverse()) {
      console.log(`${message.role} > ${message.content[0].text.value}`);
    }
  } else {
    console.log(run.status);
  }
}

await ask("Why is the sky blue?");
