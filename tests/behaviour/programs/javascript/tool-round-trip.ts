//: script: tool
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const tools: OpenAI.Chat.Completions.ChatCompletionTool[] = [
  {
    type: "function",
    function: {
      name: "get_weather",
      description: "Get the current weather",
      parameters: {
        type: "object",
        properties: { city: { type: "string", description: "The city" } },
        required: ["city"],
        additionalProperties: false,
      },
      strict: true,
    },
  },
];

const messages: OpenAI.Chat.Completions.ChatCompletionMessageParam[] = [
  { role: "system", content: "Use tools for facts." },
  { role: "user", content: "Do I need an umbrella?" },
];

const first = await openai.chat.completions.create({ model: "gpt-4.1", messages, tools });
const message = first.choices[0].message;

if (message.tool_calls?.length) {
  messages.push(message);
  for (const call of message.tool_calls) {
    if (call.type !== "function") continue;
    const { city } = JSON.parse(call.function.arguments) as { city: string };
    console.log(`${call.function.name}(${city})`);
    messages.push({ role: "tool", tool_call_id: call.id, content: "Light rain." });
  }
  const second = await openai.chat.completions.create({ model: "gpt-4.1", messages, tools });
  console.log(second.choices[0].message.content);
} else {
  console.log(message.content);
}
