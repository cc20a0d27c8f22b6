//: script: refusal
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();

async function ask(): Promise<string> {
  const answer = await client.chat.completions.create({
    model: "gpt-5-mini",
    messages: [{ role: "user", content: "Hello" }],
  });
  const message = answer.choices[0].message;
  if (message.refusal) {
    throw new Error(message.refusal);
  }
  if (!message.content) {
    throw new Error("nothing");
  }
  return message.content;
}

await ask().catch((error: Error) => console.log(error.message));
