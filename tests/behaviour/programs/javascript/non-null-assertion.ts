//: script: label
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

type Answer = Record<string, unknown>;

const completion = await openai.chat.completions.create({
  model: "gpt-4.1",
  messages: [
    { role: "system", content: "Reply with a JSON object." },
    { role: "user", content: "Describe a bicycle." },
  ],
  response_format: { type: "json_object" },
});

const answer = JSON.parse(completion.choices[0]!.message.content!) as Answer;
console.log(Object.keys(answer).sort());
