//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const completion = await client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] });
const message = completion.choices[0].message;
for (const completion of ["a", "b"]) console.log(message.content + completion);
["a"].forEach((completion) => console.log(message.content + completion));
