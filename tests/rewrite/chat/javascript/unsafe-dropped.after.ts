import OpenAI from "openai";

const client = new OpenAI();

export async function ask(question: string) {
  const completion = await client.responses.create({
    model: "gpt-5.5",
    input: [{ role: "user", content: question }],
    max_output_tokens: 16,
    store: false
  });
  return completion.output_text;
}
