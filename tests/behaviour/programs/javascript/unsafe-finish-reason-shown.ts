//: script: truncated
//: fix: unsafe
//: behaviour: changes
//: reason: finish-reason-value
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Hello" }],
  max_completion_tokens: 50,
});

console.log(`ended because of ${completion.choices[0].finish_reason}`);
