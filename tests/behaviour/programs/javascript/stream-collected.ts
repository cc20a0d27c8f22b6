//: script: text
//: fix: safe
import OpenAI from 'openai';

const openai = new OpenAI();

async function collect(prompt: string, onToken: (token: string) => void): Promise<string> {
  let text = '';
  const stream = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: prompt }],
    temperature: 0.5,
    stream: true,
  });
  for await (const chunk of stream) {
    const token = chunk.choices[0]?.delta?.content;
    if (!token) continue; // the first and the last have none
    onToken(token);
    text += token;
  }
  return text;
}

const tokens: string[] = [];
const text = await collect('Tell me a joke.', (token) => tokens.push(token));
console.log(tokens.join('|'));
console.log(text);
