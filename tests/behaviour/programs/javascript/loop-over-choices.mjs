//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const { choices } = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Name a tree." }],
});

for (const choice of choices) {
  console.log(choice.message.content);
}
