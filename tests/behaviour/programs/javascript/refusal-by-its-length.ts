//: script: refusal
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();

function fail(text: string): void {
  console.log("refused:", text);
}

const said = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] });
const message = said.choices[0].message;
if (message.refusal?.length) fail(message.refusal);
if (typeof message.refusal === "string") fail(message.refusal);
