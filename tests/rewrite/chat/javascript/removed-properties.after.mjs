import OpenAI from "openai";

const client = new OpenAI();

const first = await client.responses.create({
  model: "gpt-5.5",
  input: [{ role: "user", content: "One" }],
  store: false,
});
const last = await client.responses.create({
  model: "gpt-5.5",
  input: [{ role: "user", content: "Two" }],
  store: false
});
const between = await client.responses.create({
  model: "gpt-5.5",
  // any answer will do
  /* what is asked */
  input: [{ role: "user", content: "Three" }],
  store: false,
  // not looked at
});
const front = await client.responses.create({ model: "gpt-5.5", input: [], store: false });
const back = await client.responses.create({ model: "gpt-5.5", input: [], store: false });
const both = await client.responses.create({model: "gpt-5.5", input: [], store: false});
const rest = await client.responses.create({
  model: "gpt-5.5",
  input: [{ role: "user", content: "Four" }],
  store: false
});
