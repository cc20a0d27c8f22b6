// What only TypeScript can say of a chat call.
import Groq from "groq-sdk";
import OpenAI, { type AzureOpenAI } from "openai";

declare const client: OpenAI;
await client.chat.completions.create({ model: "m", messages: [] });  //: OAR201@7
await client!.chat!.completions!.create({ model: "m", messages: [] });  //: OAR201@7
await (client as any).chat.completions.create({ model: "m", messages: [] });  //: OAR201@7
await (client.chat.completions as any).create({ model: "m", messages: [] });  //: OAR201@7
await (<any>client).chat.completions.create({ model: "m", messages: [] });  //: OAR201@7
const answer = (await client.chat.completions.create({ model: "m" } as any)) as OpenAI.Chat.ChatCompletion;  //: OAR201@23

class Service {
  private readonly openai: OpenAI;

  constructor(
    private readonly azure: AzureOpenAI,
    openai?: OpenAI,
  ) {
    this.openai = openai ?? new OpenAI();
  }

  async ask(given: OpenAI | null, other: Groq) {
    await this.azure.chat.completions.create({ model: "m", messages: [] });  //: OAR201@11
    await this.openai.chat.completions.create({ model: "m", messages: [] });  //: OAR201@11
    await given?.chat.completions.create({ model: "m", messages: [] });  //: OAR201@11
    return other.chat.completions.create({ model: "m", messages: [] });
  }
}

async function use<T extends OpenAI>(typed: OpenAI, service: Service) {
  return typed.chat.completions.create({ model: "m", messages: [] }) satisfies unknown;  //: OAR201@10
}
