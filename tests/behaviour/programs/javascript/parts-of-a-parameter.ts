//: script: text
//: fix: unsafe
//: reason: handed-in
import OpenAI from "openai";

const client = new OpenAI();

function report({ model, usage }: OpenAI.Chat.ChatCompletion): void {
  console.log(model, usage?.total_tokens);
}

const answer = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: [{ role: "user", content: "Hello" }],
});
report(answer);
