//: script: text
//: fix: unsafe
//: reason: message-name
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [
    { role: "system", content: "Summarize the chat." },
    { role: "user", name: "alice", content: "Shall we meet at noon?" },
    { role: "user", name: "bob", content: "One is better." },
  ],
});

console.log(completion.choices[0].message.content);
