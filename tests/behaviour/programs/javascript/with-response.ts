//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();

const { data: completion, response } = await client.chat.completions
  .create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: "Ping" }],
  })
  .withResponse();

console.log(response.status);
console.log(completion.choices[0]?.message.content);
