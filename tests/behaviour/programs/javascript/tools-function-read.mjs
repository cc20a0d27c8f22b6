//: script: unused-tool
//: fix: unsafe
//: behaviour: changes
//: reason: messages-read
import OpenAI from "openai";

const client = new OpenAI();
const tools = () => [
  {
    type: "function",
    function: { name: "get_weather", parameters: { type: "object", properties: {} } },
  },
];
const completion = await client.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Hello" }],
  tools: tools(),
});
const names = tools().map((tool) => tool.function.name);
console.log(completion.choices[0].message.content, names);
