import OpenAI from "openai";

const client = new OpenAI();
const messages = [
  { role: "user", content: "How is it in Oslo?" },
  {
    role: "assistant",
    tool_calls: [
      { id: "call_1", type: "function", function: { name: "get_weather", arguments: "{}" } },
      { id: "call_2", type: "function", function: { name: "get_time", arguments: "{}" } },
    ],
  },
  { role: "tool", tool_call_id: "call_1", content: "Rain" }, // as measured
  { role: "tool", tool_call_id: "call_2", content: "Noon" },
];
const completion = await client.chat.completions.create({ model: "gpt-5.5", messages });
console.log(completion.choices[0].message.content);
