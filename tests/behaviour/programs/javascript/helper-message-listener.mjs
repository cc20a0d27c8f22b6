//: script: text
//: fix: manual
//: reason: field-unknown
import OpenAI from "openai";

const client = new OpenAI();
const stream = client.chat.completions
  .stream({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] })
  .on("message", (message) => console.log(message.content));
await stream.done();
