//: script: text
//: fix: unsafe
//: behaviour: changes
//: reason: stream-fewer-events
import OpenAI from "openai";

const openai = new OpenAI();

const stream = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  stream: true,
});

for await (const chunk of stream) {
  if (chunk.choices[0]?.delta?.content !== undefined) console.log("token:", chunk.choices[0].delta.content);
}
