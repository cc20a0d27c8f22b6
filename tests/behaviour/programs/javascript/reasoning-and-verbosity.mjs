//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();

const completion = await client.chat.completions.create({
  model: "gpt-5.1",
  reasoning_effort: "low",
  verbosity: "low",
  response_format: { type: "text" },
  max_completion_tokens: 4096,
  messages: [
    { role: "developer", content: "Answer like a mathematician." },
    { role: "user", content: "Is the square root of two rational?" },
  ],
});

console.log(completion.choices[0].message.content);
