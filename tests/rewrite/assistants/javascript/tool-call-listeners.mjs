import OpenAI from "openai";
const openai = new OpenAI();
const assistant = await openai.beta.assistants.create({ name: "Bot", instructions: "Be kind.", model: "gpt-4o", tools: [{ type: "code_interpreter" }] });
const thread = await openai.beta.threads.create();
await openai.beta.threads.messages.create(thread.id, { role: "user", content: "Hi" });
const run = openai.beta.threads.runs
  .stream(thread.id, {
    assistant_id: assistant.id,
  })
  .on("textCreated", (text) => process.stdout.write("\nassistant > "))
  .on("textDelta", (textDelta, snapshot) => process.stdout.write(textDelta.value))
  .on("toolCallCreated", (toolCall) => process.stdout.write(`\nassistant > ${toolCall.type}\n\n`))
  .on("toolCallDelta", (toolCallDelta, snapshot) => {
    if (toolCallDelta.type === "code_interpreter") {
      if (toolCallDelta.code_interpreter.input) {
        process.stdout.write(toolCallDelta.code_interpreter.input);
      }
      if (toolCallDelta.code_interpreter.outputs) {
        process.stdout.write("\noutput >\n");
        toolCallDelta.code_interpreter.outputs.forEach((output) => {
          if (output.type === "logs") {
            process.stdout.write(`\n${output.logs}\n`);
          }
        });
      }
    }
  });
