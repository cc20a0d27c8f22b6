//: script: text
//: fix: manual
//: reason: destructured
import OpenAI from "openai";

const openai = new OpenAI();

openai.chat.completions
  .create({
    messages: [{ role: "user", content: "Name a colour." }],
    model: "gpt-4o-mini",
  })
  .then(({ choices, usage }) => {
    console.log(choices[0].message.content);
    console.log("tokens:", usage.total_tokens);
  });
