//: script: tool-only
//: fix: safe
import OpenAI from "openai";
import { zodFunction } from "openai/helpers/zod";
import { z } from "zod";

const openai = new OpenAI();

const WeatherArguments = z.object({ city: z.string() });

const completion = await openai.chat.completions.parse({
  model: "gpt-4o",
  messages: [{ role: "user", content: "What is the weather in Paris?" }],
  tools: [zodFunction({ name: "get_weather", parameters: WeatherArguments })],
});

const toolCall = completion.choices[0]?.message.tool_calls?.[0];
if (toolCall?.type === "function") {
  const args = toolCall.function.parsed_arguments as z.infer<typeof WeatherArguments>;
  console.log(toolCall.function.name, args.city);
}
