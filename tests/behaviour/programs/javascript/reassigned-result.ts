//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

let completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Draft a tweet about bread." }],
});
const draft = completion.choices[0].message.content;

completion = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [
    { role: "user", content: `Improve this tweet: ${draft}` },
  ],
});
const final = completion.choices[0].message.content;

console.log({ draft, final });
