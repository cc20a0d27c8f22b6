//: script: tool-only
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const tools = [
  { type: "function", function: { name: "get_weather", parameters: { type: "object", properties: { city: { type: "string" } } } } },
];
const said = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Weather?" }], tools });
const [call] = said.choices[0].message.tool_calls ?? [];
console.log(call.function.name, JSON.parse(call.function.arguments).city);
