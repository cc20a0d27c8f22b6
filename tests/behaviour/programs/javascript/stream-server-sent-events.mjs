//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

// As an Express handler would write them.
async function handler(request, response) {
  const stream = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: request.body.prompt }],
    stream: true,
  });

  for await (const chunk of stream) {
    const [choice] = chunk.choices;
    if (choice?.delta?.content) {
      response.write(`data: ${JSON.stringify({ text: choice.delta.content })}\n\n`);
    }
    if (choice?.finish_reason === "stop") {
      response.write("data: [DONE]\n\n");
    }
  }
  response.end();
}

await handler(
  { body: { prompt: "Name the planets." } },
  { write: (text) => process.stdout.write(text), end: () => console.log("closed") },
);
