//: script: tool-only
//: fix: unsafe
//: reason: messages-read
import OpenAI from "openai";

const client = new OpenAI();
const tools = [
  { type: "function", function: { name: "get_weather", parameters: { type: "object", properties: { city: { type: "string" } } } } },
];
console.log(tools.map((tool) => tool.function.name));
const answer = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: [{ role: "user", content: "Weather?" }],
  tools,
});
console.log(answer.choices[0].message.tool_calls[0].function.name);
