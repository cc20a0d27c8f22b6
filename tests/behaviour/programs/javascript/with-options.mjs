//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI({ timeout: 60_000 });

async function ping() {
  const pong = await client.withOptions({ maxRetries: 5 }).chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: "Ping" }],
    // nobody reads more than this
    max_tokens: 16,
  });
  return pong.choices[0].message.content;
}

console.log(await ping());
