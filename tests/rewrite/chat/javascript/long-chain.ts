import OpenAI from "openai";

export class Bot {
  readonly #client = new OpenAI();

  async ask(question: string): Promise<number> {
    return this.#client
      .chat
      .completions
      .create({
        model: "gpt-5.5",
        messages: [
          { role: "user", content: question }
        ]
      })
      .then((completion) =>
        completion
          .choices[0]
          ?.message
          ?.content
          ?.length ?? 0
      );
  }
}
