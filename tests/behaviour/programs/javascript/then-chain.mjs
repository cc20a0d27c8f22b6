//: script: text
//: fix: safe
import { OpenAI } from "openai";

const ai = new OpenAI();

function answer(question) {
  return ai.chat.completions
    .create({
      model: "gpt-4o-mini",
      messages: [{ role: "user", content: question }],
    })
    .then((completion) => completion.choices[0].message.content)
    .then((text) => text.toUpperCase());
}

answer("What is the capital of Norway?")
  .then((text) => console.log("answer:", text))
  .catch((error) => console.error("failed:", error.message))
  .finally(() => console.log("done"));
