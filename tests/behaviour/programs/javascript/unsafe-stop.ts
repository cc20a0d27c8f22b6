//: script: text
//: fix: unsafe
//: reason: parameter-dropped
import OpenAI from "openai";

const openai = new OpenAI();

async function complete(prefix: string): Promise<string> {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: prefix }],
    stop: ["\n\n", "END"],
  });
  return completion.choices[0]?.message?.content ?? "";
}

console.log(await complete("Once upon a time"));
