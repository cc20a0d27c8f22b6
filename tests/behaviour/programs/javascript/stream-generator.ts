//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

export async function* tokens(prompt: string): AsyncGenerator<string> {
  const stream = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: prompt }],
    stream: true,
  });
  for await (const part of stream) {
    const delta = part.choices[0]?.delta?.content ?? "";
    if (delta) {
      yield delta;
    }
  }
}

for await (const token of tokens("Describe the sea.")) {
  console.log(JSON.stringify(token));
}
