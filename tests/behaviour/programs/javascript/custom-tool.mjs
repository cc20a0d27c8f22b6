//: script: custom-tool
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-5",
  messages: [{ role: "user", content: "What is 6 times 7?" }],
  tools: [
    {
      type: "custom",
      custom: { name: "run_code", description: "Runs Python", format: { type: "text" } },
    },
  ],
});

for (const call of completion.choices[0].message.tool_calls) {
  if (call.type === "custom") {
    console.log(call.custom.name, call.custom.input);
  }
}
