//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();

async function ask(): Promise<string> {
  const { choices, usage, model: used } = await client.chat.completions.create({
    model: "gpt-5-mini",
    messages: [{ role: "user", content: "Hello" }],
  });
  console.log(used, usage?.prompt_tokens, usage?.total_tokens);
  const [{ message, finish_reason }] = choices;
  if (finish_reason === "length") {
    throw new Error("cut short");
  }
  const { role, content } = message;
  return `${role}: ${content}`;
}

console.log(await ask());
