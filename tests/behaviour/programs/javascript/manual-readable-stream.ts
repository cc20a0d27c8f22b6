//: script: text
//: fix: manual
//: reason: field-unknown
import OpenAI from "openai";

const openai = new OpenAI();

// The page that reads this expects chunks of chat completions.
export async function GET(): Promise<Response> {
  const stream = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: "Count to five." }],
    stream: true,
  });
  return new Response(stream.toReadableStream());
}

const lines = (await (await GET()).text()).trim().split("\n");
const chunks = lines.map((line) => JSON.parse(line) as OpenAI.Chat.ChatCompletionChunk);
console.log(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join(""));
