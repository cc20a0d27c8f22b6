//: script: tool-only
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const weather: OpenAI.FunctionDefinition = {
  name: "get_weather",
  parameters: { type: "object", properties: { city: { type: "string" } } },
};
const completion = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: [{ role: "user", content: "Paris?" }],
  tools: [{ type: "function", function: weather }],
});
const call = completion.choices[0].message.tool_calls?.[0];
if (call?.type === "function" && call.function.name === weather.name) console.log(call.function.arguments);
