// The parse helper of Chat Completions; that of `client.beta` is another finding.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const client = new OpenAI();
await client.chat.completions.parse({ model: "m", messages: [] });  //: OAR202@7
await client["chat"].completions.parse({ model: "m", messages: [] });  //: OAR202@7
await client.withOptions({ maxRetries: 5 }).chat.completions.parse({ model: "m" });  //: OAR202@7
await new AzureOpenAI().chat.completions.parse({ model: "m" });  //: OAR202@7

async function extract(untyped) {
  await untyped.chat.completions.parse({ model: "m", messages: [] });  //: OAR202@9
}

class Extractor {
  completions = new OpenAI().chat.completions;

  run = () => this.completions.parse({ model: "m", messages: [] });  //: OAR202@15
}

const parse = client.chat.completions.parse;  //: OAR202@15
const request = { model: "m", messages: [] };
await client.chat.completions.parse(request);  //: OAR202@7

// the replacement, what parses a text, other vendors and other parsers
await client.responses.parse({ model: "m", input: "x" });
client.beta.chat.completions.parse({ model: "m", messages: [] });
await new Groq().chat.completions.parse({ model: "m" });
await new OpenAI({ baseURL: "http://localhost:8000/v1" }).chat.completions.parse({ model: "m" });
JSON.parse("client.chat.completions.parse()");

class Parser {
  chat = { completions: { parse: (text) => text } };
}
new Parser().chat.completions.parse("x");
