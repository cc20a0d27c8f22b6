//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const defaults = {
  model: "gpt-4o-mini",
  temperature: 0,
  max_tokens: 500, // plenty
};

async function classify(review) {
  const completion = await openai.chat.completions.create({
    ...defaults,
    messages: [{ role: "user", content: `Positive or negative? ${review}` }],
  });
  return completion.choices[0].message.content;
}

async function reply(review) {
  const completion = await openai.chat.completions.create({
    ...defaults,
    temperature: 0.8,
    messages: [{ role: "user", content: `Write a short reply to: ${review}` }],
  });
  return completion.choices[0].message.content;
}

const review = "The soup was cold, but the waiter was charming.";
console.log(await classify(review));
console.log(await reply(review));
