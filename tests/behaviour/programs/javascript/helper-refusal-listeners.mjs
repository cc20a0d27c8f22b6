//: script: refusal
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const stream = client.chat.completions
  .stream({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] })
  .on("refusal.delta", ({ delta }) => console.log(delta))
  .on("refusal.done", (said) => console.log(said.refusal));
await stream.done();
