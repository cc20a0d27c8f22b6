//: script: text
//: fix: manual
//: reason: content-part
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-audio",
  messages: [
    {
      role: "user",
      content: [
        { type: "text", text: "What is said here?" },
        { type: "input_audio", input_audio: { data: "UklGRg==", format: "wav" } },
      ],
    },
  ],
});

console.log(completion.choices[0].message.content);
