//: script: text
//: fix: safe
import OpenAI from "openai";

interface Options {
  context?: string;
  isTerse?: boolean;
}

const openai = new OpenAI();

async function answer(question: string, { context, isTerse = false }: Options = {}) {
  const completion = await openai.chat.completions.create({
    model: isTerse ? "gpt-4o-mini" : "gpt-4o",
    messages: [
      ...(context ? [{ role: "system" as const, content: `Context:\n${context}` }] : []),
      { role: "user" as const, content: question },
    ],
    ...(isTerse && { max_tokens: 100 }),
  });
  return completion.choices[0]?.message?.content?.trim() ?? "";
}

console.log(await answer("What is tea?", { context: "An encyclopedia.", isTerse: true }));
