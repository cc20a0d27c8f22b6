//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

export async function POST(request: Request) {
  const { prompt } = (await request.json()) as { prompt: string };

  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [
      { role: "system", content: "You write product descriptions." },
      { role: "user", content: prompt },
    ],
    temperature: 0.7,
    n: 1,
  });

  return Response.json({
    text: completion.choices[0].message.content,
    tokens: completion.usage?.total_tokens,
  });
}

const request = new Request("http://localhost/api", {
  method: "POST",
  body: JSON.stringify({ prompt: "A lamp" }),
});
console.log(await (await POST(request)).text());
