import OpenAI from "openai";

const client = new OpenAI();

export default async function Answer({ question }: { question: string }) {
  const completion = await client.responses.create({
    model: "gpt-5.5",
    input: [{ role: "user", content: question }],
    reasoning: { effort: "low" },
    store: false,
  });
  return (
    <p title={completion.model}>
      {completion.output_text} ({completion.usage?.total_tokens} tokens)
    </p>
  );
}
