import OpenAI from "openai";

const client = new OpenAI();

async function ask(question: string, instructions: string): Promise<string> {
  const assistant = await client.beta.assistants.create({
    model: "gpt-4o",
    instructions,
    tools: [{ type: "function", function: { name: "get_weather", parameters: { type: "object" } } }],
  });
  const thread = await client.beta.threads.create();
  await client.beta.threads.messages.create(thread.id, { role: "user", content: question });
  let run = await client.beta.threads.runs.create(thread.id, { assistant_id: assistant.id });
  while (true) {
    run = await client.beta.threads.runs.retrieve(run.id, { thread_id: thread.id });
    if (run.status === "completed") {
      break;
    } else if (run.status === "requires_action" && run.required_action) {
      run = await client.beta.threads.runs.submitToolOutputs(run.id, {
        thread_id: thread.id,
        tool_outputs: run.required_action.submit_tool_outputs.tool_calls.map((call) => ({
          tool_call_id: call.id,
          output: "18 degrees",
        })),
      });
    } else {
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
  const messages = await client.beta.threads.messages.list(thread.id);
  const content = messages.data[0].content[0];
  return content.type === "text" ? content.text.value : "";
}

console.log(await ask("What is the weather in Paris?", "Be brief."));
