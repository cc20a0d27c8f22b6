import OpenAI from "openai";

const client = new OpenAI();
const completion = await client.responses.create({
  model: "gpt-5.5",
  input: [{ role: "user", content: "Label this" }],
  text: { format: {
    type: "json_schema",
    name: "label",
    strict: true,
    schema: {
      type: "object",
      properties: { label: { type: "string" } },
      required: ["label"],
      additionalProperties: false,
    },
  }, verbosity: "low" },
  store: false,
});
console.log(JSON.parse(completion.output_text).label);
