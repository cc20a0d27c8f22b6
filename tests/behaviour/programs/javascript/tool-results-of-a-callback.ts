//: script: tool
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const tools: OpenAI.ChatCompletionTool[] = [
  { type: "function", function: { name: "get_weather", parameters: { type: "object", properties: {} } } },
];

async function step(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string | null> {
  const completion = await client.chat.completions.create({ model: "gpt-5-mini", messages, tools });
  const message = completion.choices[0].message;
  if (!message.tool_calls) return message.content;
  const results = message.tool_calls.map(
    (call): OpenAI.ChatCompletionToolMessageParam => ({ role: "tool", tool_call_id: call.id, content: "18" }),
  );
  return step([...messages, message, ...results]);
}

console.log(await step([{ role: "user", content: "Paris?" }]));
