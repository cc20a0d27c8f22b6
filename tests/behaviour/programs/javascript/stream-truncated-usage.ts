//: script: truncated
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

let text = "";
let truncated = false;
let spent = 0;

const stream = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Recite the whole of Hamlet." }],
  max_completion_tokens: 20,
  stream: true,
  stream_options: { include_usage: true },
});

for await (const chunk of stream) {
  text += chunk.choices[0]?.delta?.content ?? "";
  if (chunk.choices[0]?.finish_reason === "length") {
    truncated = true;
  }
  // the last chunk has no choices, only the usage
  spent += chunk.usage?.total_tokens ?? 0;
}

console.log(text, truncated, spent);
