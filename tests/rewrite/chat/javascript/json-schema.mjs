import OpenAI from "openai";

const client = new OpenAI();
const completion = await client.chat.completions.create({
  model: "gpt-5.5",
  verbosity: "low",
  messages: [{ role: "user", content: "Label this" }],
  response_format: {
    type: "json_schema",
    json_schema: {
      name: "label",
      strict: true,
      schema: {
        type: "object",
        properties: { label: { type: "string" } },
        required: ["label"],
        additionalProperties: false,
      },
    },
  },
});
console.log(JSON.parse(completion.choices[0].message.content).label);
