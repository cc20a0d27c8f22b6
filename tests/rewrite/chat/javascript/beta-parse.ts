import OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";

const openai = new OpenAI();
const Place = z.object({ name: z.string() });

// the namespace of older SDKs
const completion = await openai.beta.chat.completions.parse({
  model: "gpt-5.5",
  messages: [{ role: "user", content: "Where was it?" }],
  response_format: zodResponseFormat(Place, "place"),
});
console.log(completion.choices[0].message.parsed?.name);
