// Chat parameters that Responses does not have, where the call names them or an object in sight does.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const client = new OpenAI();
await client.chat.completions.create({ model: "m", messages: [], seed: 1 });  //: OAR211@66
await client.chat.completions.create({
  model: "m",
  messages: [],
  audio: { voice: "alloy", format: "wav" },  //: OAR211@3
  frequency_penalty: 0.5,  //: OAR211@3
  logit_bias: { 50256: -100 },  //: OAR211@3
  modalities: ["text", "audio"],  //: OAR211@3
  n: 2,  //: OAR211@3
  prediction: { type: "content", content: "x" },  //: OAR211@3
  presence_penalty: 0.5,  //: OAR211@3
  seed: 1,  //: OAR211@3
  stop: ["\n"], // with a comment  //: OAR211@3
});
await client.chat.completions.create({ model: "m", "seed": 1, 'n': 1, stop: null });  //: OAR211@52 OAR211@63 OAR211@71

// every call that takes them, every kind of client
await client.chat.completions.parse({ model: "m", seed: 1 });  //: OAR211@51
client.chat.completions.stream({ model: "m", n: 2 });  //: OAR211@46
client.chat.completions.runTools({ model: "m", n: 2 });  //: OAR211@48
client.beta.chat.completions.parse({ model: "m", seed: 1 });  //: OAR211@50
await new AzureOpenAI().chat.completions.create({ model: "m", stop: "x" });  //: OAR211@63
await client["chat"]["completions"]["create"]({ model: "m", stop: "x" });  //: OAR211@61
await client?.chat?.completions?.create?.({ model: "m", stop: "x" });  //: OAR211@57
await client.chat.completions.create({ model: "m", stop: "x" }, { timeout: 3 });  //: OAR211@52
const completions = client.chat.completions;
await completions.create({ model: "m", seed: 1 });  //: OAR211@40

async function ask(untyped, seed, stop) {
  await client.chat.completions.create({ model: "m", seed, stop });  //: OAR211@54 OAR211@60
  return untyped.chat.completions.create({ model: "m", n: 2 });  //: OAR211@56
}

// arguments in objects
const request = {
  model: "m",
  seed: 1,  //: OAR211@3
  metadata: { n: 2, stop: "yes" },
};
await client.chat.completions.create(request);
const common = { presence_penalty: 0.1 };  //: OAR211@18
await client.chat.completions.create({ ...common, model: "m", n: 2 });  //: OAR211@63

class Asker {
  options = { model: "m", logit_bias: { 1: 2 } };  //: OAR211@27
  client = new OpenAI();

  ask(messages) {
    return this.client.chat.completions.create({ messages, ...this.options });
  }
}

// known miss: a key that is set after the object was made
const late = { model: "m" };
late.seed = 1;
await client.chat.completions.create(late);

// parameters with an equivalent
await client.chat.completions.create({ model: "m", messages: [], max_tokens: 100, temperature: 1 });
await client.chat.completions.create({ model: "m", tools: [], metadata: { seed: "1" } });

// the same names in other calls, objects and vendors
await client.completions.create({ model: "m", prompt: "x", stop: "x", n: 2 });
await client.images.generate({ prompt: "x", n: 2 });
await new Groq().chat.completions.create({ model: "m", messages: [], seed: 1 });
await new OpenAI({ baseURL: "http://localhost:8000/v1" }).chat.completions.create({ seed: 1 });
const unused = { seed: 1, n: 2, stop: "x" };
console.log({ stop: 2 }, "client.chat.completions.create({ seed: 1 })", unused);

const lookAlike = { chat: { completions: { create: (options) => options } } };
lookAlike.chat.completions.create({ seed: 1 });
