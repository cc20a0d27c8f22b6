//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const messages = [{ role: "system", content: "You are a patient teacher." }];

for (const question of ["What is a prime number?", "Is 91 one?"]) {
  messages.push({ role: "user", content: question });

  const completion = await openai.chat.completions.create({ model: "gpt-4o-mini", messages });

  const message = completion.choices[0].message;
  messages.push(message);
  console.log(`> ${question}\n${message.content}`);
}
