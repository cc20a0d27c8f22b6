//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const stream = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  stream: true,
});

let text = "";
for await (const chunk of stream) {
  const choice = chunk.choices[0];
  const delta = choice?.delta;
  const content = delta?.content;
  if (content) text += content;
  if (choice?.finish_reason === "stop") text += ".";
}
console.log(text);
