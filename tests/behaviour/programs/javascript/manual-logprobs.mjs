//: script: three-texts
//: fix: manual
//: reason: logprobs
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "positive, negative or neutral? Great!" }],
  logprobs: true,
  top_logprobs: 2,
});

const [first] = completion.choices[0].logprobs.content;
console.log(first.token, Math.exp(first.logprob).toFixed(2));
for (const { token, logprob } of first.top_logprobs) {
  console.log("-", token, logprob);
}
