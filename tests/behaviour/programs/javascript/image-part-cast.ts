//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const completion = await client.chat.completions.create({
  model: "gpt-5-mini",
  messages: [
    {
      role: "user",
      content: [
        { type: "text", text: "What is it?" } as const,
        {
          type: "image_url",
          image_url: { url: "https://example.com/a.png", detail: "high" },
        } as OpenAI.Chat.ChatCompletionContentPartImage,
      ],
    },
  ],
});
console.log(completion.choices[0].message.content);
