import OpenAI from "openai";
import { zodTextFormat } from "openai/helpers/zod";
import { z } from "zod";

const openai = new OpenAI();
const Place = z.object({ name: z.string() });

// the namespace of older SDKs
const completion = await openai.responses.parse({
  model: "gpt-5.5",
  input: [{ role: "user", content: "Where was it?" }],
  text: { format: zodTextFormat(Place, "place") },
  store: false,
});
console.log(completion.output_parsed?.name);
