//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();

const ask = (list, question) => {
  list.push({ role: "user", content: [{ type: "text", text: question }] });
};

const messages = [];
ask(messages, "Hello");
const completion = await client.chat.completions.create({ model: "gpt-4o", messages });
console.log(completion.choices[0].message.content);
