//: script: event
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [
    { role: "system", content: "Extract the event." },
    { role: "user", content: "Alice and Bob are going to a science fair on Friday." },
  ],
  response_format: {
    type: "json_schema",
    json_schema: {
      name: "event",
      strict: true,
      schema: {
        type: "object",
        properties: {
          name: { type: "string" },
          date: { type: "string" },
          participants: { type: "array", items: { type: "string" } },
        },
        required: ["name", "date", "participants"],
        additionalProperties: false,
      },
    },
  },
});

const { name, date } = JSON.parse(completion.choices[0].message.content);
console.log(name, date);
