import OpenAI from "openai";
import { zodTextFormat } from "openai/helpers/zod";
import { z } from "zod";

const client = new OpenAI();
const Event = z.object({ name: z.string() });

async function main() {
  const completion = await client.responses.parse({
    model: "gpt-5.5",
    input: [{ role: "user", content: "Alice and Bob meet on Friday" }],
    text: { format: zodTextFormat(Event, "event"), verbosity: "low" },
    store: false,
  });
  console.log(completion.output_parsed?.name);
}

void main();
