//: script: two-texts
//: fix: safe
import OpenAI from "openai";

type Message = OpenAI.Chat.Completions.ChatCompletionMessageParam;
type History = Message[];

class Bot {
  readonly #client = new OpenAI();
  #history: History = [{ role: "system", content: "Be brief." }];

  get last(): Message | undefined {
    return this.#history[this.#history.length - 1];
  }

  async ask(question: string) {
    this.#history.push({ role: "user", content: question });
    const completion = await this.#client.chat.completions.create({
      model: "gpt-5-mini",
      messages: this.#history,
    });
    this.#history.push(completion.choices[0].message);
    return completion.choices[0].message.content;
  }
}

const bot = new Bot();
console.log(await bot.ask("Hello"), await bot.ask("Again"), bot.last !== undefined);
