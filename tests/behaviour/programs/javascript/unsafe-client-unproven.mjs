//: script: text
//: fix: unsafe
//: reason: client-unproven
import OpenAI from "openai";

// `client` may be that of another vendor.
export async function greet(client, name) {
  const completion = await client.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: `Greet ${name}.` }],
  });
  return completion.choices[0].message.content;
}

const clients = [OpenAI].map((Client) => new Client());
for (const client of clients) {
  console.log(await greet(client, "Ada"));
}
