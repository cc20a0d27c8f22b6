//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();
const totals = { prompt: 0, completion: 0 };

async function ask(content) {
  const { choices, usage } = await openai.chat.completions.create({
    model: "gpt-4o",
    messages: [{ role: "user", content }],
  });
  const { prompt_tokens, completion_tokens: completionTokens } = usage;
  totals.prompt += prompt_tokens;
  totals.completion += completionTokens;
  return choices[0].message.content;
}

console.log(await ask("What is the boiling point of water?"));
console.log(totals);
