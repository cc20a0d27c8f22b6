//: script: tool-only
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const tools = [{ type: "function", function: { name: "get_weather", parameters: { type: "object", properties: { city: { type: "string" } } } } }];
const stream = client.chat.completions
  .stream({ model: "gpt-5-mini", messages: [{ role: "user", content: "Weather?" }], tools })
  .on("tool_calls.function.arguments.done", (call) => console.log(call.arguments));
await stream.done();
