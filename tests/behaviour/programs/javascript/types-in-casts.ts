//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const stored = [{ role: "user", content: "Hello", at: 1 }];
const messages = stored.map(({ role, content }) => ({ role, content }) as OpenAI.Chat.ChatCompletionMessageParam);
messages.push({ role: "user", content: "Be brief." } as OpenAI.Chat.ChatCompletionUserMessageParam);
const body = {
  model: "gpt-5-mini",
  messages: [{ role: "user", content: "Again" }],
} satisfies OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;
const first = (await client.chat.completions.create({
  model: "gpt-5-mini",
  messages,
})) as OpenAI.Chat.ChatCompletion;
const second = await client.chat.completions.create(body);
console.log(first.choices[0].message.content, second.choices[0].message.content);
