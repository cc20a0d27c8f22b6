//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const { data: stream, response } = await openai.chat.completions
  .create({ model: "gpt-4o", messages: [{ role: "user", content: "Hello" }], stream: true })
  .withResponse();
console.log(response.status);
for await (const chunk of stream) {
  process.stdout.write(chunk.choices[0]?.delta?.content || "");
}
