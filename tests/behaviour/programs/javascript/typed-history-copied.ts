//: script: two-texts
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const history: OpenAI.ChatCompletionMessageParam[] = [{ role: "user", content: "Hello" }];
const first = await client.chat.completions.create({ model: "gpt-5-mini", messages: history });
const longer = [...history, first.choices[0].message];
const second = await client.chat.completions.create({ model: "gpt-5-mini", messages: longer });
console.log(longer.length, second.choices[0].message.content);
