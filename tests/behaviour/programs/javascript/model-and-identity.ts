//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();
const answers = new Map<string, string>();

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Hello" }],
});
answers.set(completion.id, completion.choices[0]?.message?.content ?? "");

console.log(completion.model, completion.choices[0]?.message.role);
console.log(new Date(completion.created * 1000).toISOString());
console.log(...answers.values());
