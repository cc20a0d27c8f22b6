//: script: text
//: fix: unsafe
//: reason: stream-finish-reason
import OpenAI from "openai";

const openai = new OpenAI();

const stream = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  stream: true,
});

let reason: string | null = null;
for await (const chunk of stream) {
  if (chunk.choices[0]?.finish_reason) reason = chunk.choices[0].finish_reason;
  process.stdout.write(chunk.choices[0]?.delta?.content ?? "");
}
console.log(reason === "length" ? " (cut)" : "");
