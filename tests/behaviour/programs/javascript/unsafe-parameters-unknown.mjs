//: script: text
//: fix: unsafe
//: reason: keywords-unknown
import OpenAI from "openai";

const openai = new OpenAI();

export async function complete(prompt, options = {}) {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: prompt }],
    ...options,
  });
  return completion.choices[0].message.content;
}

console.log(await complete("Hello", { temperature: 0.3 }));
