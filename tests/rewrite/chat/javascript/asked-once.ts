import OpenAI from "openai";

const client = new OpenAI();
const answer = await client.chat.completions.create({ model: "gpt-5.5", messages: [{ role: "user", content: "Hi" }] });
if (!answer.choices[0] || !answer.choices[0].message || !answer.choices[0].message.content) {
  throw new Error("No answer");
}
console.log(answer.choices[0].message.content);
