import OpenAI from "openai";

const client = new OpenAI();

const first = await client.chat.completions.create({
  n: 1,
  model: "gpt-5.5",
  messages: [{ role: "user", content: "One" }],
});
const last = await client.chat.completions.create({
  model: "gpt-5.5",
  messages: [{ role: "user", content: "Two" }],
  frequency_penalty: 0
});
const between = await client.chat.completions.create({
  model: "gpt-5.5",
  seed: null, // any answer will do
  /* what is asked */
  messages: [{ role: "user", content: "Three" }],
  logprobs: false, // not looked at
});
const front = await client.chat.completions.create({ n: 1, model: "gpt-5.5", messages: [] });
const back = await client.chat.completions.create({ model: "gpt-5.5", messages: [], n: 1 });
const both = await client.chat.completions.create({n: 1, model: "gpt-5.5", messages: [], seed: null});
const rest = await client.chat.completions.create({
  model: "gpt-5.5",
  messages: [{ role: "user", content: "Four" }],
  n: 1,
  seed: undefined
});
