//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();

async function main(): Promise<void> {
  const { choices, usage } = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] });
  const follow = async (): Promise<string> => {
    const { choices: inner, usage: spent } = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Again" }] });
    return `${inner[0].message.content} / ${choices[0].message.content} / ${spent?.total_tokens}`;
  };
  console.log(await follow(), usage?.total_tokens);
}

await main();
