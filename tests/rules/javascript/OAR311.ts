// Legacy completions: client.completions.create() in a comment is text.
import { openai as provider } from "@ai-sdk/openai";
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";
import Together from "together-ai";

import { shared } from "./settings";

const client = new OpenAI();
await client.completions.create({ model: "m", prompt: "x" });  //: OAR311@7
await client["completions"]["create"]({ model: "m", prompt: "x" });  //: OAR311@7
await client?.completions?.create({ model: "m", prompt: "x" });  //: OAR311@7
await client.withOptions({ timeout: 3 }).completions.create({ model: "m", prompt: "x" });  //: OAR311@7
await new AzureOpenAI().completions.create({ model: "m", prompt: "x" });  //: OAR311@7
for await (const chunk of await client.completions.create({ model: "m", stream: true })) {  //: OAR311@33
  console.log(chunk);
}
const { completions } = client;
await completions.create({ model: "m", prompt: "x" });  //: OAR311@7

class Writer {
  client = new OpenAI();

  write(prompt) {
    return this.client.completions.create({ model: "m", prompt });  //: OAR311@12
  }
}

// a provider that is told to use them
const model = provider.completion("m");  //: OAR311@15

// the path
await fetch("https://api.openai.com/v1/completions", { method: "POST" });  //: OAR311@13
const BASE = "https://api.openai.com/v1";
await fetch(`${BASE}/completions`, { method: "POST" });  //: OAR311@13
await client.post("/completions", { body: {} });  //: OAR311@19

// Chat Completions, other servers that serve completions, and who knows
await client.chat.completions.create({ model: "m", messages: [] });
await fetch("https://api.openai.com/v1/chat/completions", { method: "POST" });
await fetch("http://localhost:8000/v1/completions", { method: "POST" });
await fetch("/completions", { method: "POST" });
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.completions.create({ model: "m", prompt: "x" });
await local.post("/completions", { body: {} });
await new Groq().completions.create({ model: "m", prompt: "x" });
await new Together().completions.create({ model: "m", prompt: "x" });
await shared.completions.create({ model: "m", prompt: "x" });
provider("m");
provider.chat("m");

export const complete = (untyped) => untyped.completions.create({ prompt: "x" });
const shell = { completions: { create: (options) => options } };
shell.completions.create({ prompt: "x" });
