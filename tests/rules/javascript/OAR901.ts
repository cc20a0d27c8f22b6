// Chat calls on OpenAI clients that point elsewhere.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const BASE = "https://openrouter.ai/api/v1";
await new OpenAI({ baseURL: "http://localhost:11434/v1" }).chat.completions.create({ model: "m" });  //: OAR901@7
await new OpenAI({ baseURL: BASE }).chat.completions.parse({ model: "m" });  //: OAR901@7
new OpenAI({ baseURL: `${BASE}/` }).chat.completions.stream({ model: "m" });  //: OAR901@1
new OpenAI({ apiKey: "k", baseURL: "https://api.deepseek.com" }).chat.completions.runTools({});  //: OAR901@1
await new OpenAI({ baseURL: process.env.GROQ_BASE_URL }).chat.completions.create({});  //: OAR901@7
const gateway = new OpenAI({ baseURL: "https://gateway.ai.cloudflare.com/v1/me/gw/compat" });
await gateway.chat.completions.create({ model: "m" });  //: OAR901@7
const { completions } = gateway.chat;
await completions.create({ model: "m" });  //: OAR901@7

class Local {
  client = new OpenAI({ baseURL: "http://localhost:8000/v1" });

  async ask() {
    return this.client.chat["completions"].create({ model: "m" });  //: OAR901@12
  }
}

// OpenAI itself, addresses that nobody can see, other calls
await new OpenAI().chat.completions.create({ model: "m" });
await new OpenAI({ baseURL: "https://eu.api.openai.com/v1" }).chat.completions.create({});
await new OpenAI({ baseURL: "https://me.openai.azure.com/openai/v1" }).chat.completions.create({});
await new OpenAI({ baseURL: process.env.OPENAI_BASE_URL }).chat.completions.create({});
await new OpenAI({ baseURL: "https://gateway.ai.cloudflare.com/v1/me/gw/openai" }).chat.completions.create({});
await new AzureOpenAI({ baseURL: "https://gateway.example.com" }).chat.completions.create({});
await gateway.responses.create({ model: "m", input: "x" });
await gateway.embeddings.create({ model: "m", input: "x" });
await gateway.chat.completions.list();

// other vendors' SDKs, look-alikes, texts
await new Groq().chat.completions.create({ model: "m" });
await new Groq({ baseURL: "http://localhost:8000/v1" }).chat.completions.create({ model: "m" });
console.log("new OpenAI({ baseURL: 'http://localhost' }).chat.completions.create()", Local);
