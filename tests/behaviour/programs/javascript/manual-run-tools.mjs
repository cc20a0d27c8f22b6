//: script: tool
//: fix: manual
//: reason: no-method
import OpenAI from "openai";

const openai = new OpenAI();

const runner = openai.chat.completions.runTools({
  model: "gpt-4o",
  messages: [{ role: "user", content: "What is the weather in Paris?" }],
  tools: [
    {
      type: "function",
      function: {
        name: "get_weather",
        description: "Weather of a city",
        parameters: { type: "object", properties: { city: { type: "string" } } },
        parse: JSON.parse,
        function: ({ city }) => `Sunny in ${city}`,
      },
    },
  ],
});

console.log(await runner.finalContent());
