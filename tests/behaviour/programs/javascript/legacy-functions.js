//: script: tool-only
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "I live in Paris." }],
  functions: [
    {
      name: "get_weather",
      description: "Weather of a city",
      parameters: {
        type: "object",
        properties: { city: { type: "string" } },
        required: ["city"],
      },
    },
  ],
  function_call: { name: "get_weather" },
});

const call = completion.choices[0].message.function_call;
console.log(call.name, JSON.parse(call.arguments).city);
