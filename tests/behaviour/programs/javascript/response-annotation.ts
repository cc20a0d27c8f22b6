//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

function textOf(completion: OpenAI.Chat.Completions.ChatCompletion): string {
  const text = completion.choices[0]?.message?.content;
  if (text == null) {
    throw new Error("no text");
  }
  return text;
}

async function request(content: string): Promise<OpenAI.Chat.Completions.ChatCompletion> {
  return openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content }],
  });
}

console.log(textOf(await request("Say something.")));
