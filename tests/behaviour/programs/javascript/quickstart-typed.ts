//: script: text
//: fix: safe
import OpenAI from 'openai';

const client = new OpenAI({
  apiKey: process.env['OPENAI_API_KEY'], // This is the default and can be omitted
});

async function summarize(text: string): Promise<string> {
  const completion = await client.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: `Summarize in one sentence:\n\n${text}` }],
    temperature: 0.2,
    max_tokens: 300,
  });
  return completion.choices[0]?.message?.content ?? '';
}

console.log(await summarize('The library opens at nine and closes at five.'));
