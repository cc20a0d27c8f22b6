// Function tools on a literal model that takes them in the Responses API only.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const client = new OpenAI();
const tools = [{ type: "function", function: { name: "a" } }];
const MODEL = "gpt-5.5";
await client.chat.completions.create({ model: "gpt-5.4", messages: [], tools });  //: OAR213@72
await client.chat.completions.create({ tools: tools, model: "gpt-5.4-mini" });  //: OAR213@40
await client.chat.completions.create({ model: 'gpt-5.5-2026-04-23', tools });  //: OAR213@69
await client.chat.completions.create({ model: `gpt-5.6-luna`, tools });  //: OAR213@63
await client.chat.completions.create({ model: "gpt-5.10", tools });  //: OAR213@59
await client.chat.completions.create({ model: "gpt-6-sol", tools });  //: OAR213@60
await client.chat.completions.create({ model: "gpt-6-astra", tools });  //: OAR213@62
await client.chat.completions.create({ model: "gpt-6.1-sol", tools });  //: OAR213@62
await client.chat.completions.create({
  model: "gpt-5.5",
  messages: [], // a comment
  tools: [{ type: "function", function: { name: "a" } }],  //: OAR213@3
  tool_choice: "auto",
});
await client.chat.completions.create({ model: "gpt-5.5", functions: [{ name: "a" }] });  //: OAR213@58
await client.chat.completions.create({ model: "gpt-5.5", tools, reasoning_effort: "low" });  //: OAR213@58
await client.chat.completions.create({ "model": "gpt-5.5", "tools": tools });  //: OAR213@60

// reasoning switched off does not help where tools are never taken
await client.chat.completions.create({ model: "gpt-6-astra", tools, reasoning_effort: "none" });  //: OAR213@62
const more = { n: 1 };
await client.chat.completions.create({ model: "gpt-6.1-sol", tools, ...more });  //: OAR213@62

// every call, every kind of client
await client.chat.completions.parse({ model: "gpt-5.5", tools });  //: OAR213@57
client.chat.completions.stream({ model: "gpt-5.5", tools });  //: OAR213@52
client.chat.completions.runTools({ model: "gpt-5.5", tools });  //: OAR213@54
client.beta.chat.completions.runTools({ model: "gpt-5.5", tools });  //: OAR213@59
await new AzureOpenAI().chat.completions.create({ model: "gpt-5.5", tools });  //: OAR213@69

class Asker {
  client = new OpenAI();

  ask(untyped, tools) {
    const request = { model: "gpt-5.5", tools };  //: OAR213@41
    untyped.chat.completions.create({ model: "gpt-5.5", tools });  //: OAR213@57
    return this.client.chat.completions.create(request);
  }
}

// no tools, reasoning switched off, or nobody knows
const reasoning_effort = process.env.EFFORT;
await client.chat.completions.create({ model: "gpt-5.5", messages: [] });
await client.chat.completions.create({ model: "gpt-5.5", tools: [] });
await client.chat.completions.create({ model: "gpt-5.5", tools: undefined });
await client.chat.completions.create({ model: "gpt-5.5", tools, reasoning_effort: "none" });
await client.chat.completions.create({ model: "gpt-5.5", tools, reasoning_effort });
await client.chat.completions.create({ model: "gpt-5.5", tools, ...more });
// known miss: a model that is not written in the call
await client.chat.completions.create({ model: MODEL, tools });

// models that take tools in Chat Completions
await client.chat.completions.create({ model: "gpt-5.2", tools });
await client.chat.completions.create({ model: "gpt-5", tools });
await client.chat.completions.create({ model: "my-gpt-5.5", tools });

// other calls, vendors and objects
await client.responses.create({ model: "gpt-5.5", tools: [] });
await new Groq().chat.completions.create({ model: "gpt-5.5", tools });
await new OpenAI({ baseURL: "http://localhost:8000/v1" }).chat.completions.create({ model: "gpt-5.5", tools });
const unused = { model: "gpt-5.5", tools };
console.log('client.chat.completions.create({ model: "gpt-5.5", tools })', unused);
