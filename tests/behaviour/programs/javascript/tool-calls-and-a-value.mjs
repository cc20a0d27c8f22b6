//: script: unused-tool
//: fix: manual
//: reason: use-unknown
import OpenAI from "openai";
const client = new OpenAI();
const r = await client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: "Hello" }], tools: [{ type: "function", function: { name: "get_weather", parameters: { type: "object", properties: {} } } }] });
const first = r.choices[0].message.tool_calls && r.choices[0].message.tool_calls[0].function.name;
console.log(first, r.choices[0].message.content);
