//: script: text
//: fix: manual
//: reason: speaker-unknown
import OpenAI from "openai";

const client = new OpenAI();
const turns = [
  { bot: false, text: "Hello" },
  { bot: true, text: "Hello yourself" },
  { bot: false, text: "Again" },
];
const messages = turns.map((turn) => ({
  role: turn.bot ? "assistant" : "user",
  content: [{ type: "text", text: turn.text }],
}));
const answer = await client.chat.completions.create({ model: "gpt-5-mini", messages });
console.log(answer.choices[0].message.content);
