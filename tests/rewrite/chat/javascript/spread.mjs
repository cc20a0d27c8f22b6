import OpenAI from "openai";

const client = new OpenAI();
const defaults = {
  model: "gpt-5.5",
  max_tokens: 200,
  n: 1,
};
const completion = await client.chat.completions.create({
  ...defaults,
  messages: [{ role: "user", content: "Why?" }],
});
console.log(completion.choices[0].message.content);
