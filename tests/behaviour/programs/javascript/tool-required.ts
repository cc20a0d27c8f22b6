//: script: tool-only
//: fix: safe
import OpenAI from "openai";
import type { ChatCompletionTool } from "openai/resources";

const openai = new OpenAI();

const weather: ChatCompletionTool = {
  type: "function",
  function: {
    name: "get_weather",
    description: "The weather of a city",
    parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
  },
};

async function route(text: string): Promise<string> {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o",
    messages: [{ role: "user", content: text }],
    tools: [weather],
    tool_choice: "required",
    parallel_tool_calls: false,
  });
  const toolCall = completion.choices[0].message.tool_calls?.[0];
  if (toolCall?.type !== "function") {
    return "nothing to do";
  }
  return `${toolCall.function.name} ${toolCall.function.arguments}`;
}

console.log(await route("Weather in Paris, please"));
