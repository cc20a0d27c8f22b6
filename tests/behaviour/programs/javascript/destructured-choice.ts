//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

export async function headline(article: string): Promise<string> {
  const {
    choices: [choice],
    model,
  } = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [
      { role: "system", content: "Write a headline of at most eight words." },
      { role: "user", content: article },
    ],
  });
  // an empty headline is better than none
  const text = choice?.message.content ?? "";
  return `${text} (${typeof model})`;
}

console.log(await headline("Trains between the two cities run every hour again."));
