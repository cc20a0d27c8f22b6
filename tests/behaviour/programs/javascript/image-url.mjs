//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

async function describe(url) {
  const response = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [
      {
        role: "user",
        content: [
          { type: "text", text: "What is in this image?" },
          {
            type: "image_url",
            image_url: {
              url,
            },
          },
        ],
      },
    ],
  });
  return response.choices[0].message.content;
}

console.log(await describe("https://example.com/boardwalk.jpg"));
