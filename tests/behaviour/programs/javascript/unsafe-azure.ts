//: script: text
//: client: azure
//: fix: unsafe
//: reason: azure
import { AzureOpenAI } from "openai";

const client = new AzureOpenAI({
  endpoint: process.env["AZURE_OPENAI_ENDPOINT"],
  apiKey: process.env["AZURE_OPENAI_API_KEY"],
  apiVersion: "2025-04-01-preview",
});

const result = await client.chat.completions.create({
  model: "my-deployment",
  messages: [{ role: "user", content: "Which services do you run on?" }],
});

console.log(result.choices[0]?.message?.content);
