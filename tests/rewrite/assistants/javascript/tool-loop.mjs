import OpenAI from "openai";

const openai = new OpenAI();

async function ask(question) {
  const assistant = await openai.beta.assistants.create({
    model: "gpt-4o",
    instructions: "You are a weather bot.",
    tools: [{ type: "function", function: { name: "get_weather", parameters: { type: "object" } } }],
  });
  const thread = await openai.beta.threads.create();
  await openai.beta.threads.messages.create(thread.id, { role: "user", content: question });
  const run = await openai.beta.threads.runs.create(thread.id, { assistant_id: assistant.id });
  let runStatus = await openai.beta.threads.runs.retrieve(thread.id, run.id);
  while (runStatus.status !== "completed") {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    runStatus = await openai.beta.threads.runs.retrieve(thread.id, run.id);
    if (runStatus.status === "requires_action") {
      // all calls are answered at once
      const toolCalls = runStatus.required_action.submit_tool_outputs.tool_calls;
      const toolOutputs = [];
      for (const toolCall of toolCalls) {
        const { city } = JSON.parse(toolCall.function.arguments);
        toolOutputs.push({ tool_call_id: toolCall.id, output: `18 degrees in ${city}` });
      }
      await openai.beta.threads.runs.submitToolOutputs(thread.id, run.id, {
        tool_outputs: toolOutputs,
      });
      continue;
    }
    if (["failed", "cancelled", "expired"].includes(runStatus.status)) {
      throw new Error(`Run ended as ${runStatus.status}`);
    }
  }
  const messages = await openai.beta.threads.messages.list(thread.id);
  return messages.data[0].content[0].text.value;
}

console.log(await ask("What is the weather in Paris?"));
