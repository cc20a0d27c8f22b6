import OpenAI from 'openai';

const client = new OpenAI();

const tools: OpenAI.Responses.Tool[] = [
  // the weather of a place
  {
    type: 'function',
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
  { type: 'function', name: 'get_time', parameters: {}, strict: false },
];

async function main() {
  const completion = await client.responses.create({
    model: 'gpt-5.5',
    input: [{ role: 'user', content: 'How is it in Oslo?' }],
    tools,
    tool_choice: { type: 'function', name: 'get_weather' },
    store: false,
  });
  for (const call of completion.output.filter((item) => item.type === 'function_call') ?? []) {
    if (call.type === 'function_call') console.log(call.call_id, call.name);
  }
}

void main();
