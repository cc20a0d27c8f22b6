//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const model = process.env.CHAT_MODEL || "gpt-4o-mini";
const temperature = 0.7;
const max_tokens = 256;
const messages = [
  { role: "system", content: "You are a pirate." },
  { role: "user", content: "Where is the treasure?" },
];

const completion = await openai.chat.completions.create({ model, messages, temperature, max_tokens });

console.log(completion.choices[0].message.content);
