//: script: text
//: fix: manual
//: reason: attribute-elsewhere
import OpenAI from "openai";
const client = new OpenAI();
class Bot {
  async run() {
    this._last = await client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: "Hello" }] });
    return this._last.choices[0].message.content;
  }
}
function report(bot) {
  console.log(bot._last.choices[0].message.content);
}
const bot = new Bot();
console.log(await bot.run());
report(bot);
