import OpenAI from "openai";

const client = new OpenAI();

async function ask(question: string, instructions: string): Promise<string> {
  const thread = await client.conversations.create();
  let response = await client.responses.create({
    conversation: thread.id,
    input: [{ role: "user", content: question }],
    model: "gpt-4o",
    instructions: instructions,
    tools: [{ type: "function", name: "get_weather", parameters: { type: "object" }, strict: false }],
  });
  while (response.output.some((item) => item.type === "function_call")) {
    response = await client.responses.create({
      conversation: thread.id,
      input: response.output.filter((item) => item.type === "function_call").map((call) => ({
        type: "function_call_output" as const,
        call_id: call.call_id,
        output: "18 degrees",
      })),
      model: "gpt-4o",
      instructions: instructions,
      tools: [{ type: "function", name: "get_weather", parameters: { type: "object" }, strict: false }],
    });
  }
  return response.output_text !== "" ? response.output_text : "";
}

console.log(await ask("What is the weather in Paris?", "Be brief."));
