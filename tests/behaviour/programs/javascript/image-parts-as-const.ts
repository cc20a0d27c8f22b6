//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const urls = ["https://example.com/a.png", "https://example.com/b.png"];
const content = [
  { type: "text" as const, text: "What is it?" },
  { type: "image_url" as const, image_url: { url: urls[0] } },
];
const first = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: [{ role: "user", content }],
});
const second = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: [
    {
      role: "user",
      content: [
        { type: "text", text: "Compare them." },
        ...urls.map((url) => ({ type: "image_url" as const, image_url: { url, detail: "low" as const } })),
      ],
    },
  ],
});
console.log(first.choices[0].message.content, second.choices[0].message.content);
