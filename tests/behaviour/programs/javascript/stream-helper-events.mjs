//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const stream = openai.chat.completions
  .stream({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: "Whisper something." }],
  })
  .on("content", (delta) => process.stdout.write(delta));

const completion = await stream.finalChatCompletion();

console.log();
console.log(completion.choices[0].message.content.length);
