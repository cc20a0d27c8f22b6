//: script: text
//: fix: unsafe
//: reason: minimum-unknown
import OpenAI from "openai";

const openai = new OpenAI();

export async function summarize(text: string, maxTokens: number): Promise<string> {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: `Summarize:\n${text}` }],
    max_tokens: maxTokens,
  });
  return completion.choices[0]?.message?.content ?? "";
}

console.log(await summarize("A long text.", 120));
