//: script: parallel-tools
//: fix: manual
//: reason: message-shape
import OpenAI from "openai";

const client = new OpenAI();
const tools = [
  { type: "function", function: { name: "get_weather", parameters: { type: "object", properties: { city: { type: "string" } } } } },
];
const messages = [{ role: "user", content: "Weather?" }];
const said = await client.chat.completions.create({ model: "gpt-5-mini", messages, tools });
const message = said.choices[0].message;
messages.push({ role: "assistant", content: message.content, tool_calls: message.tool_calls.slice(0, 1) });
messages.push({ role: "tool", tool_call_id: message.tool_calls[0].id, content: "18 degrees" });
const last = await client.chat.completions.create({ model: "gpt-5-mini", messages, tools });
console.log(last.choices[0].message.content);
