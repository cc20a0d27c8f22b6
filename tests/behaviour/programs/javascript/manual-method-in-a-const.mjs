//: script: text
//: fix: manual
//: reason: resource-held
import OpenAI from "openai";

const { completions } = new OpenAI().chat;

const completion = await completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Hello" }],
});

console.log(completion.choices[0].message.content);
