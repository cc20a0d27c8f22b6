import OpenAI from "openai";

const openai = new OpenAI();

async function ask(question) {
  const thread = await openai.conversations.create();
  let response = await openai.responses.create({
    conversation: thread.id,
    input: [{ role: "user", content: question }],
    model: "gpt-4o",
    instructions: "You are a weather bot.",
    tools: [{ type: "function", name: "get_weather", parameters: { type: "object" }, strict: false }],
  });
  while (true) {
    if (response.output.some((item) => item.type === "function_call")) {
      // all calls are answered at once
      const toolCalls = response.output.filter((item) => item.type === "function_call");
      const toolOutputs = [];
      for (const toolCall of toolCalls) {
        const { city } = JSON.parse(toolCall.arguments);
        toolOutputs.push({ type: "function_call_output", call_id: toolCall.call_id, output: `18 degrees in ${city}` });
      }
      response = await openai.responses.create({
        conversation: thread.id,
        input: toolOutputs,
        model: "gpt-4o",
        instructions: "You are a weather bot.",
        tools: [{ type: "function", name: "get_weather", parameters: { type: "object" }, strict: false }],
      });
      continue;
    }
    if (["failed", "cancelled", "expired"].includes(response.status)) {
      throw new Error(`Run ended as ${response.status}`);
    }
    break;
  }
  return response.output_text;
}

console.log(await ask("What is the weather in Paris?"));
