//: script: filtered
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

async function check(text: string): Promise<string> {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o",
    messages: [{ role: "user", content: text }],
  });
  const choice = completion.choices[0];
  if (choice.finish_reason === "content_filter") {
    return "blocked";
  }
  if (choice.finish_reason !== "stop") {
    throw new Error("incomplete");
  }
  return choice.message.content ?? "";
}

console.log(await check("Something that is filtered."));
