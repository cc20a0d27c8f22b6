//: script: text
//: fix: unsafe
//: reason: parameter-dropped
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Write a slogan for a bakery." }],
  temperature: 0.9,
  presence_penalty: 0.6,
  frequency_penalty: 0.4,
  logit_bias: { 2435: -100 },
});

console.log(completion.choices[0].message.content);
