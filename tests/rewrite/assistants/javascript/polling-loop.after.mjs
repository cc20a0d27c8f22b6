import OpenAI from 'openai';

const openai = new OpenAI();

async function main() {
  const thread = await openai.conversations.create();
  let response = await openai.responses.create({
    conversation: thread.id,
    input: [{ role: 'user', content: 'Can you solve 3x + 11 = 14?' }],
    instructions: 'You are a personal math tutor.',
    tools: [{ type: 'code_interpreter', container: { type: 'auto' } }],
    model: 'gpt-4o',
  });
  const messages = await openai.conversations.items.list(thread.id);
  console.log(response.output_text);
  for (const message of messages.data.reverse()) {
    if (message.type !== 'message') continue;
    console.log(`${message.role} > ${message.content.map((part) => (part.type === 'input_text' || part.type === 'output_text' ? part.text : '')).join('')}`);
  }
}

main();
