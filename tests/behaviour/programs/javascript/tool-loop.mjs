//: script: tool
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const functions = {
  get_weather: ({ city }) => ({ city, temperature: 21, unit: "celsius" }),
};

const tools = [
  {
    type: "function",
    function: {
      name: "get_weather",
      description: "The weather of a city right now",
      parameters: {
        type: "object",
        properties: { city: { type: "string" } },
        required: ["city"],
      },
    },
  },
];

async function run(prompt) {
  const messages = [{ role: "user", content: prompt }];

  while (true) {
    const completion = await openai.chat.completions.create({
      model: "gpt-4o",
      messages,
      tools,
      tool_choice: "auto",
    });
    const { message } = completion.choices[0];
    messages.push(message);

    if (!message.tool_calls) {
      return message.content;
    }

    for (const toolCall of message.tool_calls) {
      const args = JSON.parse(toolCall.function.arguments);
      console.log(toolCall.function.name, args);
      const result = functions[toolCall.function.name](args);
      messages.push({
        role: "tool",
        tool_call_id: toolCall.id,
        content: JSON.stringify(result),
      });
    }
  }
}

console.log(await run("What is the weather in Paris?"));
