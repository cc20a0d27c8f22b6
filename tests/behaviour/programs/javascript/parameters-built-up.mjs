//: script: text
//: fix: manual
//: reason: arguments-unknown
import OpenAI from "openai";

const openai = new OpenAI();

async function invent(thing, { isCreative = false } = {}) {
  const params = {
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: `Invent a ${thing}.` }],
  };
  if (isCreative) {
    params.temperature = 1.2;
  }
  params.max_tokens = 200;

  const completion = await openai.chat.completions.create(params);
  return completion.choices[0].message.content;
}

console.log(await invent("fruit", { isCreative: true }));
