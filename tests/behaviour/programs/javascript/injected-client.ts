//: script: text
//: fix: safe
import OpenAI from 'openai';

interface Article {
  title: string;
  body: string;
}

async function tagline(client: OpenAI, { title, body }: Article, signal?: AbortSignal) {
  const completion = await client.chat.completions.create(
    {
      model: 'gpt-4o-mini',
      messages: [
        { role: 'developer', content: 'Write a tagline. No quotation marks.' },
        { role: 'user', content: `# ${title}\n\n${body}` },
      ],
    },
    { signal, timeout: 20 * 1000, maxRetries: 1 },
  );
  return completion.choices[0]?.message.content;
}

const article = { title: 'Bread', body: 'Flour, water, salt and time.' };
console.log(await tagline(new OpenAI(), article));
