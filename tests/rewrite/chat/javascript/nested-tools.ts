import OpenAI from 'openai';

const client = new OpenAI();

const tools: OpenAI.Chat.Completions.ChatCompletionTool[] = [
  // the weather of a place
  {
    type: 'function',
    function: {
      // as the service calls it
      name: 'get_weather',
      description: `The weather
        of a city.`,
      parameters: {
        type: 'object',
        properties: { city: { type: 'string' } },
      }, // a JSON schema
      strict: true,
    },
  },
  { type: 'function', function: { name: 'get_time', parameters: {} } },
];

async function main() {
  const completion = await client.chat.completions.create({
    model: 'gpt-5.5',
    messages: [{ role: 'user', content: 'How is it in Oslo?' }],
    tools,
    tool_choice: { type: 'function', function: { name: 'get_weather' } },
  });
  for (const call of completion.choices[0].message.tool_calls ?? []) {
    if (call.type === 'function') console.log(call.id, call.function.name);
  }
}

void main();
