//: script: label
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const EXAMPLES = [
  ["You won a prize!", { label: "spam", score: 0.99 }],
  ["See you at lunch", { label: "ham", score: 0.95 }],
];

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [
    { role: "system", content: [{ type: "text", text: "Label the message, as JSON." }] },
    ...EXAMPLES.flatMap(([text, label]) => [
      { role: "user", content: text },
      { role: "assistant", content: JSON.stringify(label) },
    ]),
    { role: "user", content: [{ type: "text", text: "Claim your reward now" }] },
  ],
  response_format: { type: "json_object" },
});

const { label, score } = JSON.parse(completion.choices[0].message.content);
console.log(label, score);
