//: script: text
//: fix: manual
//: reason: parameter-manual
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-audio",
  modalities: ["text", "audio"],
  audio: { voice: "alloy", format: "wav" },
  messages: [{ role: "user", content: "Say hello." }],
});

const { audio, content } = completion.choices[0].message;
console.log(audio?.transcript ?? content);
