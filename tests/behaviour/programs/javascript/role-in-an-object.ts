//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
type Message = { role: "user" | "assistant" | "system"; content: string };
const history: Message[] = [{ role: "user", content: "Hello" }];
const completion = await client.chat.completions.create({ model: "gpt-5-mini", messages: history });
const reply = { role: completion.choices[0].message.role, content: completion.choices[0].message.content ?? "" };
const role = completion.choices[0].message.role;
const copy = { role, content: reply.content };
history.push(reply, copy);
console.log(reply.role, history.length);
