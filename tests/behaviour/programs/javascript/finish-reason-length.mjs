//: script: truncated
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Write a very long story." }],
  max_tokens: 64,
});

const [choice] = completion.choices;
console.log(choice.message.content);
if (choice.finish_reason === "length") {
  console.log("(cut off)");
}
