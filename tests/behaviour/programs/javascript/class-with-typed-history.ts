//: script: two-texts
//: fix: safe
import OpenAI from "openai";
import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";

class Assistant {
  private readonly openai = new OpenAI();
  private history: ChatCompletionMessageParam[] = [];

  async ask(question: string): Promise<string> {
    this.history.push({ role: "user", content: question });
    const completion = await this.openai.chat.completions.create({
      model: "gpt-4o",
      messages: [{ role: "system", content: "You are a travel agent." }, ...this.history],
    });
    const answer = completion.choices[0]?.message?.content || "";
    this.history.push({ role: "assistant", content: answer });
    return answer;
  }
}

const assistant = new Assistant();
console.log(await assistant.ask("Where should I go in May?"));
console.log(await assistant.ask("And how do I get there?"));
