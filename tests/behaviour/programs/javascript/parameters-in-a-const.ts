//: script: text
//: fix: safe
import OpenAI from 'openai';

const client = new OpenAI();

const params: OpenAI.Chat.ChatCompletionCreateParamsNonStreaming = {
  messages: [{ role: 'user', content: 'Say this is a test' }],
  model: 'gpt-4o',
  max_completion_tokens: 128,
};
const completion: OpenAI.Chat.ChatCompletion = await client.chat.completions.create(params);

console.log(completion.choices[0].message.content);
