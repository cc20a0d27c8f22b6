import OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";

const client = new OpenAI();
const Event = z.object({ name: z.string() });

async function main() {
  const completion = await client.chat.completions.parse({
    model: "gpt-5.5",
    messages: [{ role: "user", content: "Alice and Bob meet on Friday" }],
    response_format: zodResponseFormat(Event, "event"),
    verbosity: "low",
  });
  console.log(completion.choices[0].message.parsed?.name);
}

void main();
