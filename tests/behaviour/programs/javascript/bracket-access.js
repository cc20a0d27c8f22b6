//: script: text
//: fix: safe
import OpenAI from 'openai';

const openai = new OpenAI();

const result = await openai.chat.completions.create({
  'model': 'gpt-4o-mini',
  'messages': [{ 'role': 'user', 'content': 'Name three fruits.' }],
});

console.log(result['choices'][0]['message']['content']);
console.log(result['usage']['completion_tokens']);
