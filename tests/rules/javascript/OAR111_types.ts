// What only TypeScript can say of a thread.
import OpenAI from "openai";
import type { AzureOpenAI } from "openai";
import type Groq from "groq-sdk";

declare const openai: OpenAI;
await openai.beta!.threads!.create();  //: OAR111@7
await (openai as any).beta.threads.create();  //: OAR111@7
await (openai.beta as any).threads.create();  //: OAR111@7
await (openai.beta.threads as any).create();  //: OAR111@7
const thread = (await openai.beta.threads.create()) as unknown;  //: OAR111@23
const checked = openai.beta.threads.create() satisfies unknown;  //: OAR111@17

class Service {
  constructor(
    private readonly azure: AzureOpenAI,
    private other: Groq,
  ) {}

  async run(given: OpenAI | null) {
    await this.azure.beta.threads.create();  //: OAR111@11
    await given?.beta.threads.create();  //: OAR111@11
    return (this.other as any).beta.threads.create();
  }
}
