//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [
    { role: "user", content: [{ type: "text", text: "Hello" }] },
    { role: "assistant", content: [{ type: "text", text: "Hello, who are you?" }] },
    { role: "user", content: [{ type: "text", text: "Guess." }] },
  ],
});

console.log(completion.choices[0].message.content);
