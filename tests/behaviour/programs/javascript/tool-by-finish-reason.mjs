//: script: tool-only
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const response = await openai.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "What is the weather in Paris?" }],
  tools: [
    {
      type: "function",
      function: {
        name: "get_weather",
        description: "Weather of a city",
        parameters: { type: "object", properties: { city: { type: "string" } } },
      },
    },
  ],
});

const choice = response.choices[0];
if (choice.finish_reason === "tool_calls") {
  choice.message.tool_calls.forEach(({ function: { name, arguments: args } }, index) => {
    console.log(index, name, args);
  });
} else {
  console.log(choice.message.content);
}
