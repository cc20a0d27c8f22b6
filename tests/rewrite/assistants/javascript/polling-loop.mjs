import OpenAI from 'openai';

const openai = new OpenAI();

async function main() {
  const assistant = await openai.beta.assistants.create({
    name: 'Math Tutor',
    instructions: 'You are a personal math tutor.',
    tools: [{ type: 'code_interpreter' }],
    model: 'gpt-4o',
  });
  const thread = await openai.beta.threads.create();
  await openai.beta.threads.messages.create(thread.id, {
    role: 'user',
    content: 'Can you solve 3x + 11 = 14?',
  });
  let run = await openai.beta.threads.runs.create(thread.id, { assistant_id: assistant.id });
  while (run.status === 'queued' || run.status === 'in_progress') {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    run = await openai.beta.threads.runs.retrieve(thread.id, run.id);
  }
  const messages = await openai.beta.threads.messages.list(thread.id);
  console.log(messages.data[0].content[0].text.value);
  for (const message of messages.data.reverse()) {
    console.log(`${message.role} > ${message.content[0].text.value}`);
  }
  await openai.beta.assistants.del(assistant.id);
}

main();
