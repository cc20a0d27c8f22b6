//: script: busy-then-text
//: fix: safe
import OpenAI from 'openai';

const openai = new OpenAI({ maxRetries: 0 });

async function reply(prompt: string, attempts = 3): Promise<string> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      const completion = await openai.chat.completions.create({
        model: 'gpt-4o-mini',
        messages: [{ role: 'user', content: prompt }],
        user: 'customer-17',
      });
      const text = completion.choices[0]?.message?.content;
      if (text) return text;
    } catch (error) {
      if (error instanceof OpenAI.APIError && error.status === 429) {
        await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
        continue;
      }
      throw error;
    }
  }
  throw new Error('no answer');
}

console.log(await reply('Say something nice.'));
