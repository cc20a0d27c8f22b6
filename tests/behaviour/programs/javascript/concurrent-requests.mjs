//: script: by-question
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const words = ["red", "seven", "Oslo"];
const explanations = await Promise.all(
  words.map(async (word) => {
    const completion = await openai.chat.completions.create({
      model: "gpt-4o-mini",
      messages: [{ role: "user", content: `What is ${word}?` }],
    });
    return completion.choices[0].message.content;
  }),
);

console.log(explanations.join(" "));
