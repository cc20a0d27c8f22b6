import OpenAI from "openai";

const client = new OpenAI();

export async function ask(question: string) {
  const completion = await client.chat.completions.create({
    model: "gpt-5.5",
    messages: [{ role: "user", content: question }],
    seed: 7,
    stop: ["\n"],
    max_tokens: 5
  });
  return completion.choices[0].message.content;
}
