import OpenAI from "openai";
const openai = new OpenAI();
const thread = await openai.conversations.create();
const run = openai.responses
  .stream({
    conversation: thread.id,
    input: [{ role: "user", content: "Hi" }],
    instructions: "Be kind.",
    model: "gpt-4o",
    tools: [{ type: "code_interpreter", container: { type: "auto" } }],
    include: ["code_interpreter_call.outputs"],
  })
  .on("response.content_part.added", (text) => process.stdout.write("\nassistant > "))
  .on("response.output_text.delta", (textDelta) => process.stdout.write(textDelta.delta))
  .on("response.output_item.added", (toolCall) => toolCall.item.type.endsWith("_call") && process.stdout.write(`\nassistant > ${toolCall.item.type.replace(/_call$/, "")}\n\n`))
  .on("response.code_interpreter_call_code.delta", (toolCallDelta) => {
    if (toolCallDelta.delta) {
      process.stdout.write(toolCallDelta.delta);
    }
  })
  .on("response.output_item.done", (toolCallDelta) => {
    if (toolCallDelta.item.type !== "code_interpreter_call") return;
    if (toolCallDelta.item.outputs) {
      process.stdout.write("\noutput >\n");
      toolCallDelta.item.outputs.forEach((output) => {
        if (output.type === "logs") {
          process.stdout.write(`\n${output.logs}\n`);
        }
      });
    }
  });
