//: script: truncated-then-text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const messages = [{ role: "user", content: "Tell me everything." }];
let text = "";
let finished = false;

do {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages,
    max_tokens: 32,
  });
  const [choice] = completion.choices;
  text += choice.message.content;
  messages.push({ role: "assistant", content: choice.message.content });
  messages.push({ role: "user", content: "Continue." });
  finished = choice.finish_reason !== "length";
} while (!finished);

console.log(text);
