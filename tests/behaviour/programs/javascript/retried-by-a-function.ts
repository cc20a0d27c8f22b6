//: script: text
//: fix: unsafe
//: reason: returned
import OpenAI from "openai";

const client = new OpenAI();

async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch {
    return attempt();
  }
}

const answer = await withRetries(() =>
  client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] }),
);
console.log(answer.choices[0].message.content);
