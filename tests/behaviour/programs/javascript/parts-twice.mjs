//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const { choices, usage } = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] });
const { choices: more, usage: second } = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Again" }] });
console.log(choices[0].message.content, usage.prompt_tokens, more[0].message.content, second.total_tokens);
