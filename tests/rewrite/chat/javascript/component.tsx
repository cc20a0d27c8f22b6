import OpenAI from "openai";

const client = new OpenAI();

export default async function Answer({ question }: { question: string }) {
  const completion = await client.chat.completions.create({
    model: "gpt-5.5",
    messages: [{ role: "user", content: question }],
    reasoning_effort: "low",
  });
  return (
    <p title={completion.model}>
      {completion.choices[0].message.content} ({completion.usage?.total_tokens} tokens)
    </p>
  );
}
