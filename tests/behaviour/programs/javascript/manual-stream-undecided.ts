//: script: text
//: fix: manual
//: reason: stream-undecided
import OpenAI from "openai";

const openai = new OpenAI();

export async function ask(content: string, stream: boolean): Promise<string> {
  const answer = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content }],
    stream,
  });
  if (!(Symbol.asyncIterator in answer)) {
    return answer.choices[0]?.message.content ?? "";
  }
  let text = "";
  for await (const chunk of answer) {
    text += chunk.choices[0]?.delta.content ?? "";
  }
  return text;
}

console.log(await ask("Hello", true));
