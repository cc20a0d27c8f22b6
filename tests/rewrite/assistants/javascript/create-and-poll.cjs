const OpenAI = require("openai");

const client = new OpenAI();

async function ask(question) {
  const assistant = await client.beta.assistants.create({ model: "gpt-4o", instructions: persona() });
  const thread = await client.beta.threads.create({ messages: [{ role: "user", content: question }] });
  const run = await client.beta.threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
  if (run.status === "completed") {
    const messages = await client.beta.threads.messages.list(run.thread_id);
    return messages.data[0].content[0].text.value;
  }
  console.log(run.status);
}

function persona() {
  return "You are a librarian.";
}

ask("Which book is next?").then(console.log);
