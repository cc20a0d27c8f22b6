//: script: text
//: fix: unsafe
//: reason: type-kept
import OpenAI from "openai";

interface Session {
  messages: OpenAI.Chat.ChatCompletionMessageParam[];
}

const client = new OpenAI();
const completion = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: [{ role: "user", content: "Hello" }],
});
const sessions = new Map<string, Session>();
console.log(completion.choices[0].message.content, sessions.size);
