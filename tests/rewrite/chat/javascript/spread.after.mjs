import OpenAI from "openai";

const client = new OpenAI();
const defaults = {
  model: "gpt-5.5",
  max_output_tokens: 200,
};
const completion = await client.responses.create({
  ...defaults,
  input: [{ role: "user", content: "Why?" }],
  store: false,
});
console.log(completion.output_text);
