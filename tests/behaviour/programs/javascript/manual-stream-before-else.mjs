//: script: text
//: fix: manual
//: reason: stream-use
import OpenAI from "openai";

const client = new OpenAI();
const verbose = process.argv.length < 9;
const stream = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }], stream: true });
if (verbose)
  for await (const chunk of stream)
    process.stdout.write(chunk.choices[0]?.delta?.content ?? "");
else console.log("quiet");
