//: script: text-and-tool
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const tools = [
  { type: "function", function: { name: "get_weather", parameters: { type: "object", properties: { city: { type: "string" } } } } },
];
const messages = [{ role: "user", content: "Weather?" }];
for (let round = 0; round < 2; round++) {
  const { choices } = await client.chat.completions.create({ model: "gpt-5-mini", messages, tools });
  const { message } = choices[0];
  const { content, tool_calls = [] } = message;
  console.log(content, tool_calls.length);
  messages.push(message);
  for (const call of tool_calls) {
    console.log(call.function.name, call.function.arguments);
    messages.push({ role: "tool", tool_call_id: call.id, content: "18 degrees" });
  }
}
