import Groq from "groq-sdk";
import { openai } from "./openai";

const groq = new Groq();

// Another vendor's client with the same methods: not OpenAI's.
export const draft = (text: string) =>
  groq.chat.completions.create({ model: "llama", messages: [{ role: "user", content: text }] });

export async function summary(text: string) {
  const response = await openai.responses.create({ model: "gpt-5.5", input: text, store: false });
  return response.output_text;
}
