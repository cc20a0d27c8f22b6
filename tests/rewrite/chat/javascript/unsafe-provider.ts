import { createOpenAI, openai } from "@ai-sdk/openai";
import { generateText } from "ai";

const own = createOpenAI({ apiKey: "key" });

export async function answers(prompt: string) {
  return Promise.all([
    generateText({ model: openai.chat("gpt-5"), prompt }),
    generateText({ model: own /* ours */.chat("gpt-5-mini"), prompt }),
  ]);
}
