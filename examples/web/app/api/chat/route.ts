import { openai } from "@/lib/openai";

export async function POST(request: Request) {
  const { threadId, question } = await request.json();
  const id: string = threadId ?? (await openai.beta.threads.create()).id;
  await openai.beta.threads.messages.create(id, { role: "user", content: question });
  const stream = openai.beta.threads.runs.stream(id, {
    assistant_id: process.env.HELP_DESK_ASSISTANT!,
  });
  stream.on("textDelta", (delta) => console.log(delta.value));
  return new Response(stream.toReadableStream());
}
