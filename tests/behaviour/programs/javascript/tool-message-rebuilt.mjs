//: script: tool
//: fix: manual
//: reason: message-shape
import OpenAI from "openai";

const openai = new OpenAI();

const tools = [
  {
    type: "function",
    function: {
      name: "get_weather",
      parameters: { type: "object", properties: { city: { type: "string" } } },
    },
  },
];
const question = { role: "user", content: "What is the weather in Paris?" };

const first = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [question],
  tools,
});
const toolCalls = first.choices[0].message.tool_calls;

const second = await openai.chat.completions.create({
  model: "gpt-4o",
  tools,
  messages: [
    question,
    { role: "assistant", tool_calls: toolCalls },
    ...toolCalls.map((toolCall) => ({
      role: "tool",
      tool_call_id: toolCall.id,
      content: `sunny in ${JSON.parse(toolCall.function.arguments).city}`,
    })),
  ],
});
console.log(second.choices[0].message.content);
