//: script: rejected
//: fix: safe
import OpenAI, { BadRequestError } from "openai";

const openai = new OpenAI();

try {
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: "Something that the service rejects." }],
  });
  console.log(completion.choices[0].message.content);
} catch (error) {
  if (!(error instanceof BadRequestError)) throw error;
  console.log(error.status, error.type);
}
