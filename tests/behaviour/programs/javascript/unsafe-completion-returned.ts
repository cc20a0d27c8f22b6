//: script: text
//: fix: unsafe
//: behaviour: changes
//: reason: returned
import OpenAI from 'openai';

const openai = new OpenAI();

// Whoever imports this reads the choices.
export async function complete(prompt: string) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: prompt }],
  });
  return completion;
}

console.log((await complete('Hello')).choices.length);
