//: script: text
//: fix: safe
import OpenAI from 'openai';
import { Buffer } from 'node:buffer';

const openai = new OpenAI();

async function readReceipt(image: Buffer): Promise<string> {
  const base64Image = image.toString('base64');
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: 'You read receipts.' },
      {
        role: 'user',
        content: [
          { type: 'text', text: 'What is the total?' },
          {
            type: 'image_url',
            image_url: { url: `data:image/png;base64,${base64Image}`, detail: 'high' },
          },
        ],
      },
    ],
    max_tokens: 300,
  });
  return completion.choices[0]?.message?.content ?? '';
}

console.log(await readReceipt(Buffer.from('not really a picture')));
