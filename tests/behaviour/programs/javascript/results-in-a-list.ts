//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();

async function main(): Promise<void> {
  const answers: OpenAI.Chat.ChatCompletion[] = [];
  for (const content of ["Hello", "Again"]) {
    answers.push(await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content }] }));
  }
  for (const answer of answers) {
    console.log(answer.choices[0].message.content);
  }
  console.log(answers.length, answers[0].usage?.prompt_tokens);
}

await main();
