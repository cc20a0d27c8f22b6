//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
let history: OpenAI.ChatCompletionMessageParam[] = [{ role: "system", content: "Be brief." }];

function trimmed(messages: Array<OpenAI.Chat.ChatCompletionMessageParam>, most = 10) {
  const system = messages.filter((message) => message.role === "system");
  const others = messages.filter(({ role }) => role !== "system");
  return [...system, ...others.slice(-most)];
}

async function ask(question: string) {
  if (history[0]?.role !== "system") history.unshift({ role: "system", content: "Be brief." });
  history.push({ role: "user", content: question });
  const completion = await client.chat.completions.create({
    model: "gpt-5-mini",
    messages: trimmed(history),
  });
  const message = completion.choices[0].message;
  history = [...history, message];
  return message.content;
}

console.log(await ask("Hello"), await ask("Again"));
for (const message of history) console.log(`${message.role}: ${message.content}`);
const [first] = history;
const length = history.reduce((sum, { content }) => sum + (typeof content === "string" ? content.length : 0), 0);
console.log(first.role, history[history.length - 1].role, length);
