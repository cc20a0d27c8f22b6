//: script: text
//: fix: safe
import { OpenAI } from "openai";

const openai = new OpenAI();

async function suggest(topic?: string): Promise<string | null> {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: `Suggest a title about ${topic ?? "anything"}.` }],
  });
  const title = completion?.choices?.[0]?.message?.content?.trim();
  if (!title) {
    return null;
  }
  return title.replace(/^"|"$/g, "");
}

console.log(await suggest("gardening"));
