// Reusable prompts: in calls, in session configurations, as identifiers and paths.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const client = new OpenAI();
const PROMPT = { id: process.env.OPENAI_PROMPT_ID };
await client.responses.create({ prompt: { id: "pmpt_1" } });  //: OAR401@33
await client.responses.create({ prompt: { id: "pmpt_1", version: "2", variables: { a: "b" } } });  //: OAR401@33
await client.responses.create({ "prompt": { prompt_id: "pmpt_1" }, input: "x" });  //: OAR401@33
await client.responses.create({ model: "m", input: "x", prompt: PROMPT });  //: OAR401@57
await client.responses.parse({ prompt: { id: "pmpt_1" } });  //: OAR401@32
client.responses.stream({ prompt: { id: "pmpt_1" } });  //: OAR401@27

// every kind of client, every spelling
await new AzureOpenAI().responses.create({ prompt: PROMPT });  //: OAR401@44
await client["responses"]["create"]({ prompt: PROMPT });  //: OAR401@39
await client?.responses?.create({ prompt: PROMPT });  //: OAR401@35
await client.withOptions({ timeout: 1 }).responses.create({ prompt: PROMPT });  //: OAR401@61
await new OpenAI({ baseURL: "http://localhost:8000/v1" }).responses.create({ prompt: PROMPT });  //: OAR401@78

async function ask(untyped, prompt) {
  await client.responses.create({ prompt });  //: OAR401@35
  return untyped.responses.create({ prompt });  //: OAR401@37
}

class Asker {
  client = new OpenAI();

  ask(given) {
    const request = { prompt: given, input: "x" };  //: OAR401@23
    return this.client.responses.create(request);
  }
}

// sessions of the Realtime API
await client.realtime.clientSecrets.create({
  session: {
    type: "realtime",
    prompt: { id: "pmpt_1", version: "3" },  //: OAR401@5
  },
});
await client.realtime.calls.accept("call_1", { type: "realtime", prompt: PROMPT });  //: OAR401@66
const SESSION = { type: "realtime", prompt: { id: "greeting", variables: {} } };  //: OAR401@37
const update = { type: "session.update", session: { prompt: { id: ask.name } } };  //: OAR401@53

// bodies of HTTP calls, paths, identifiers
await fetch("https://api.openai.com/v1/responses", {
  method: "POST",
  body: JSON.stringify({ prompt: { id: "pmpt_1" }, input: "x" }),  //: OAR401@26
});
await fetch("https://api.openai.com/v1/prompts/pmpt_1");  //: OAR401@13
const BASE = "https://api.openai.com/v1";
await fetch(`${BASE}/prompts/pmpt_1`);  //: OAR401@13
await client.get("/prompts/pmpt_1");  //: OAR401@18
const GREETING = "pmpt_68b0af3a1c1c8196a3f3";  //: OAR401@18
const again = process.env.OPENAI_PROMPT_ID ?? 'pmpt_68b0af3a1c1c8196a3f3';  //: OAR401@47

// known miss: a prompt that is put into the request later
const late = { input: "x" };
late.prompt = PROMPT;
await client.responses.create(late);

// no prompt, prompts that are texts, and objects that are something else
await client.responses.create({ model: "m", input: "x", prompt: null });
await client.responses.create({ model: "m", input: "x", prompt: undefined });
await client.responses.create({ model: "m", input: "x", prompt_cache_key: "pmpt" });
await client.images.generate({ prompt: "x" });
await client.images.generate({ prompt: PROMPT });
await client.completions.create({ model: "m", prompt: ["x"] });
const rows = [
  { prompt: { id: 7, text: "Hello" } },
  { prompt: { id: 7 } },
  { prompt: { id: "greeting", text: "Hello", version: "1" } },
  { prompt: { version: "1" } },
  { prompt: "pmpt_1" },
  { where: { prompt: { id: GREETING.length } } },
  { select: { prompt: { id: true, version: true } } },
  { prompts: { id: "x" } },
];
const field = { id: "x", prompt_id: "y" };

// other vendors, other paths, other identifiers, texts
await new Groq().responses.create({ prompt: PROMPT });
await fetch("https://example.com/v1/prompts/1");
await fetch("/v1/prompts/1");
await fetch("https://api.openai.com/v1/responses");
console.log("pmpt_", "pmpt_1", "use pmpt_68b0af3a1c1c8196a3f3", "my_pmpt_68b0af3a1c1c8196a3f3");
console.log('client.responses.create({ prompt: { id: "pmpt_1" } })', SESSION, update, again, rows, field);
// pmpt_68b0af3a1c1c8196a3f3

const lookAlike = { responses: { create: (options) => options } };
lookAlike.responses.create({ prompt: PROMPT });
