import OpenAI from "openai";

export class Bot {
  readonly #client = new OpenAI();

  async ask(question: string): Promise<number> {
    return this.#client
      .responses
      .create({
        model: "gpt-5.5",
        input: [
          { role: "user", content: question }
        ],
        store: false
      })
      .then((completion) =>
        completion
          .output_text
          ?.length ?? 0
      );
  }
}
