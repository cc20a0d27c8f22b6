//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

// None of these is a completion.
const quiz = { choices: [{ message: { content: "Paris" } }, { message: { content: "Rome" } }] };
const account = { usage: { prompt_tokens: 3 }, messages: ["welcome"], max_tokens: 10 };

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [
    {
      role: "user",
      content: `Which is right? ${quiz.choices.map(({ message }) => message.content).join(", ")}`,
    },
  ],
});

function show(response) {
  return response.choices[0].message.content;
}

console.log(show(quiz), account.usage.prompt_tokens, account.messages.length, account.max_tokens);
console.log(completion.choices[0].message.content);
