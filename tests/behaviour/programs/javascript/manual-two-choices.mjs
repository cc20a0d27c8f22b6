//: script: text
//: fix: manual
//: reason: parameter-manual
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Suggest a name for a cat." }],
  n: 2,
});

for (const { message } of completion.choices) {
  console.log(message.content);
}
