//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const { choices } = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "How many legs does a spider have?" }],
});
const [{ message }] = choices;

console.log(message.content?.trim());
