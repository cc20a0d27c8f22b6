//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();
const KEEP = 4;

let messages = [{ role: "system", content: "Keep it short." }];

async function turn(text) {
  messages.push({ role: "user", content: text });
  if (messages.length > KEEP) {
    messages = [messages[0], ...messages.slice(-KEEP)]; // the system message stays
  }
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages,
  });
  const { content } = completion.choices[0].message;
  messages.push({ role: "assistant", content });
  return content;
}

console.log(await turn("Hello"));
console.log(await turn("Tell me more"));
console.log(messages.length);
