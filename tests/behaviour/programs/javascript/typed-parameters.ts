//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
type Body = Parameters<typeof client.chat.completions.create>[0];
const shared: OpenAI.Chat.ChatCompletionCreateParams = {
  model: "gpt-5-mini",
  messages: [{ role: "user", content: "Hello" }],
  max_completion_tokens: 100,
};
const first: OpenAI.Chat.ChatCompletion = await client.chat.completions.create({ ...shared, stream: false });
const body: Body = { model: "gpt-5-mini", messages: [{ role: "user", content: "Again" }] };
const second = (await client.chat.completions.create(body)) as OpenAI.Chat.ChatCompletion;
console.log(first.choices[0].message.content, second.choices[0].message.content);
