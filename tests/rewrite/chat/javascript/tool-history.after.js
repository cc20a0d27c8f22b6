import OpenAI from "openai";

const client = new OpenAI();
const messages = [
  { role: "user", content: "How is it in Oslo?" },
  { type: "function_call", call_id: "call_1", name: "get_weather", arguments: "{}" },
  { type: "function_call", call_id: "call_2", name: "get_time", arguments: "{}" },
  { type: "function_call_output", call_id: "call_1", output: "Rain" }, // as measured
  { type: "function_call_output", call_id: "call_2", output: "Noon" },
];
const completion = await client.responses.create({ model: "gpt-5.5", input: messages, store: false });
console.log(completion.output_text);
