import OpenAI from "openai";

const openai = new OpenAI();
const model = "gpt-5.5";
const verbosity = "low";
const reasoning_effort = "low";
const messages = [{ role: "user", content: "Why?" }];

const completion = await openai.chat.completions.create({ model, messages, verbosity });
const other = await openai.chat.completions.create({
  model,
  messages, // the same
  reasoning_effort,
  verbosity,
  response_format: { type: "json_object" },
});
console.log(completion.choices[0].message.content, other.choices[0].message.content);
