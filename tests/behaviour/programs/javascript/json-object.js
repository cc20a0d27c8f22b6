//: script: label
//: fix: safe
import OpenAI from 'openai';

const openai = new OpenAI();

const prompt = (text) => `Extract the facts of this text as JSON.\n\n"""${text}"""`;

async function facts(text) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'You reply in JSON.' },
      { role: 'user', content: prompt(text) },
    ],
    response_format: { type: 'json_object' },
    temperature: 0,
  });
  try {
    return JSON.parse(completion.choices[0].message.content);
  } catch {
    return {};
  }
}

console.log(Object.keys(await facts('Water boils at 100 degrees.')).length > 0);
