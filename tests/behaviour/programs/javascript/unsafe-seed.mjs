//: script: text
//: fix: unsafe
//: reason: parameter-dropped
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Pick a number." }],
  seed: 42,
  temperature: 0,
});

console.log(completion.choices[0].message.content);
