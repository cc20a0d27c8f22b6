//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const stream = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Say hello in three languages." }],
  stream: true,
  stream_options: { include_usage: true },
});

let usage;
for await (const chunk of stream) {
  process.stdout.write(chunk.choices[0]?.delta?.content ?? "");
  if (chunk.usage) {
    usage = chunk.usage;
  }
}

console.log();
console.log(`${usage.prompt_tokens} in, ${usage.completion_tokens} out, ${usage.total_tokens} in all`);
