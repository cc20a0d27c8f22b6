//: script: two-texts
//: fix: safe
import OpenAI from "openai";

class Conversation {
  #client = new OpenAI();
  #messages = [{ role: "system", content: "You answer in one word." }];

  async say(text) {
    this.#messages.push({ role: "user", content: text });
    const completion = await this.#client.chat.completions.create({
      model: "gpt-4o-mini",
      messages: this.#messages,
    });
    const reply = completion.choices[0].message.content;
    this.#messages.push({ role: "assistant", content: reply });
    return reply;
  }

  get length() {
    return this.#messages.length;
  }
}

const conversation = new Conversation();
console.log(await conversation.say("The opposite of hot?"));
console.log(await conversation.say("And of that?"));
console.log(conversation.length);
