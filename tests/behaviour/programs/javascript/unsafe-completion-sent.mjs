//: script: text
//: fix: unsafe
//: behaviour: changes
//: reason: handed-over
import OpenAI from "openai";

const openai = new OpenAI();

export default async function handler(req, res) {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: req.body.prompt }],
  });
  res.status(200).json(completion);
}

const response = {
  status(code) {
    console.log(code);
    return this;
  },
  json(body) {
    console.log(body.object);
  },
};
await handler({ body: { prompt: "Hello" } }, response);
