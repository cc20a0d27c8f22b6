// Chat calls. Every marked line is found; "client.chat.completions.create()" in a text is not.
import Cerebras from "@cerebras/cerebras_cloud_sdk";
import { createGroq } from "@ai-sdk/groq";
import { createOpenAI, openai as provider } from "@ai-sdk/openai";
import { ChatOpenAI } from "@langchain/openai";
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";
import { OpenAI as Named } from "openai";
import * as sdk from "openai";
import Together from "together-ai";

import { getClient, llm } from "./clients";

const client = new OpenAI();
const completion = await client.chat.completions.create({ model: "m", messages: [] });  //: OAR201@26

// every kind of client
await new OpenAI().chat.completions.create({ model: "m", messages: [] });  //: OAR201@7
await new AzureOpenAI().chat.completions.create({ model: "m", messages: [] });  //: OAR201@7
await new Named().chat.completions.create({ model: "m", messages: [] });  //: OAR201@7
await new sdk.OpenAI().chat.completions.create({ model: "m", messages: [] });  //: OAR201@7
await new (require("openai"))().chat.completions.create({ model: "m", messages: [] });  //: OAR201@7
await getClient().chat.completions.create({ model: "m", messages: [] });  //: OAR201@7
await llm.chat.completions.create({ model: "m", messages: [] });  //: OAR201@7

// hosts that are OpenAI's own, and an address that nobody can see
await new OpenAI({ baseURL: "https://eu.api.openai.com/v1" }).chat.completions.create({});  //: OAR201@7
await new OpenAI({ baseURL: "https://me.openai.azure.com/openai/v1/" }).chat.completions.create({});  //: OAR201@7

// every spelling of a chain
await client["chat"]["completions"]["create"]({ model: "m" });  //: OAR201@7
await client?.chat?.completions?.create?.({ model: "m" });  //: OAR201@7
await client.chat["completions"].create({ model: "m" });  //: OAR201@7
await (await getClient()).chat.completions.create({ model: "m" });  //: OAR201@7
await client.withOptions({ timeout: 3 }).chat.completions.create({ model: "m" });  //: OAR201@7
await client.chat.completions.create({ model: "m" }).withResponse();  //: OAR201@7
await client // a comment in the chain  //: OAR201@7
  .chat.completions
  .create({ model: "m" });

class Service {
  static shared = new OpenAI();
  client = new OpenAI();
  #hidden = new OpenAI();

  constructor(untyped) {
    this.untyped = untyped;
    this.completions = this.client.chat.completions;  //: OAR201@24
  }

  async ask() {
    await this.client.chat.completions.create({ model: "m" });  //: OAR201@11
    await this.#hidden.chat.completions.create({ model: "m" });  //: OAR201@11
    await Service.shared.chat.completions.create({ model: "m" });  //: OAR201@11
    await this.completions.create({ model: "m" });  //: OAR201@11
    return this.untyped.chat.completions.create({ model: "m" });  //: OAR201@12
  }

  get lazy() {
    return new OpenAI();
  }

  askLazily = async () => this.lazy.chat.completions.create({ model: "m" });  //: OAR201@27
}

function make() {
  return new AzureOpenAI();
}

export async function use(given) {
  const made = make();
  await made.chat.completions.create({ model: "m" });  //: OAR201@9
  await Promise.all(["a", "b"].map(() => made.chat.completions.create({ model: "m" })));  //: OAR201@42
  return given.chat.completions.create({ model: "m" });  //: OAR201@10
}

// held resources, methods and names
const completions = client.chat.completions;  //: OAR201@21
await completions.create({ model: "m" });  //: OAR201@7
const { chat } = client;
await chat.completions.create({ model: "m" });  //: OAR201@7
const { create } = client.chat.completions;  //: OAR201@20
await create({ model: "m" });  //: OAR201@7
const ask = client.chat.completions.create.bind(client.chat.completions);  //: OAR201@13 OAR201@49
const clients = { main: new OpenAI() };
await clients.main.chat.completions.create({ model: "m" });  //: OAR201@7
const text = `${(await client.chat.completions.create({ model: "m" })).model}`;  //: OAR201@24

// a provider that is told to use Chat Completions; the plain call uses Responses
const chosen = provider.chat("m");  //: OAR201@16
const own = createOpenAI({ apiKey: "x" });
const ownChosen = own.chat("m");  //: OAR201@19
const bracketed = provider["chat"]("m");  //: OAR201@19
provider("m");
provider.responses("m");
own("m");
own.embedding("m");
createOpenAI({ baseURL: "https://openrouter.ai/api/v1" }).chat("m");
createGroq({}).chat("m");
chosen.chat("m");

// other vendors' SDKs, and OpenAI's client pointed at one
await new Groq().chat.completions.create({ model: "m", messages: [] });
await new Together().chat.completions.create({ model: "m", messages: [] });
await new Cerebras().chat.completions.create({ model: "m", messages: [] });
await new OpenAI({ baseURL: "http://localhost:11434/v1" }).chat.completions.create({ model: "m" });
await new OpenAI({ baseURL: "https://openrouter.ai/api/v1" }).chat.completions.create({ model: "m" });
const groq = new Groq();
await groq.chat.completions.create({ model: "m", messages: [] });
const local = client.withOptions({ baseURL: "http://localhost:8000/v1" });
await local.chat.completions.create({ model: "m", messages: [] });

// other calls and other places
await client.completions.create({ model: "m", prompt: "x" });
await client.responses.create({ model: "m", input: "x" });
await client.beta.chatkit.sessions.create({ user: "u", workflow: { id: "w" } });
await client.chat.create({ model: "m" });
await client.embeddings.create({ model: "m", input: "x" });
await new ChatOpenAI({ model: "m" }).invoke("x");
console.log("client.chat.completions.create()");
// client.chat.completions.create()

class LookAlike {
  chat = { completions: { create: (options) => options } };
}
new LookAlike().chat.completions.create({ model: "m" });
