//: script: tool
//: fix: unsafe
//: behaviour: changes
//: reason: messages-read
import OpenAI from "openai";

const client = new OpenAI();
const tools: OpenAI.ChatCompletionTool[] = [
  { type: "function", function: { name: "get_weather", parameters: { type: "object", properties: {} } } },
];
const system: OpenAI.ChatCompletionMessageParam[] = [{ role: "system", content: "Be brief." }];
const messages: OpenAI.ChatCompletionMessageParam[] = [...system, { role: "user", content: "Paris?" }];
const first = await client.chat.completions.create({ model: "gpt-5-mini", messages, tools });
messages.push(first.choices[0].message);
for (const call of first.choices[0].message.tool_calls ?? []) {
  messages.push({ role: "tool", tool_call_id: call.id, content: "18" });
}
const second = await client.chat.completions.create({ model: "gpt-5-mini", messages, tools });
console.log(system[0].role, second.choices[0].message.content);
