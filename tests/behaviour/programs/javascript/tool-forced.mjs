//: script: tool-only
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Extract the city: I live in Paris." }],
  tools: [
    {
      type: "function",
      function: {
        name: "get_weather",
        parameters: {
          type: "object",
          properties: { city: { type: "string" } }, // nothing else
          required: ["city"],
        },
      },
    },
  ],
  tool_choice: { type: "function", function: { name: "get_weather" } },
});

const args = completion.choices[0].message.tool_calls[0].function.arguments;
console.log(JSON.parse(args).city);
