//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

async function complete(messages, temperature = 0) {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages,
    temperature,
  });
  return completion.choices[0].message.content.trim();
}

const outline = await complete([
  { role: "system", content: "Outline articles." },
  { role: "user", content: "An article about tea." },
]);
console.log(outline);

const article = await complete([{ role: "user", content: `Write it:\n${outline}` }], 0.9);
console.log(article);
