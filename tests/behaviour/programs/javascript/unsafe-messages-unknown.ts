//: script: text
//: fix: unsafe
//: reason: messages-unknown
import OpenAI from "openai";

const openai = new OpenAI();

export async function complete(messages: OpenAI.Chat.ChatCompletionMessageParam[]) {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages,
  });
  return completion.choices[0]?.message?.content ?? "";
}

console.log(await complete([{ role: "user", content: "Hello" }]));
