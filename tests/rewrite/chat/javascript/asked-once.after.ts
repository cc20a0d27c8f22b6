import OpenAI from "openai";

const client = new OpenAI();
const answer = await client.responses.create({ model: "gpt-5.5", input: [{ role: "user", content: "Hi" }], store: false });
if (!answer || !answer.output_text) {
  throw new Error("No answer");
}
console.log(answer.output_text);
