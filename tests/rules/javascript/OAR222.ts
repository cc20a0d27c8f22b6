// Tools and tool choices that reach a chat call.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const client = new OpenAI();
await client.chat.completions.create({
  model: "m",
  tools: [
    { type: "function", function: { name: "a", strict: true } },  //: OAR222@25
    { function: { name: "b" }, type: "function" },  //: OAR222@7
    { "type": "function", "function": { "name": "c" } },  //: OAR222@27
    {
      type: "custom",
      custom: {  //: OAR222@7
        name: "d",
        format: {
          type: "grammar",
          grammar: { definition: "x", syntax: "lark" },  //: OAR222@11
        },
      },
    },
  ],
  tool_choice: { type: "function", function: { name: "a" } },  //: OAR222@36
});
await client.chat.completions.create({
  model: "m",
  tool_choice: {
    type: "allowed_tools",
    allowed_tools: {  //: OAR222@5
      mode: "auto",
      tools: [{ type: "function", function: { name: "a" } }],  //: OAR222@35
    },
  },
});

// the shape that tools replaced
await client.chat.completions.create({ model: "m", functions: [{ name: "a" }] });  //: OAR222@52
await client.chat.completions.create({ model: "m", function_call: "auto" });  //: OAR222@52

// every call, every kind of client
await client.chat.completions.parse({ tools: [{ type: "function", function: { name: "a" } }] });  //: OAR222@67
client.beta.chat.completions.stream({ tools: [{ type: "function", function: { name: "a" } }] });  //: OAR222@67
client.chat.completions.runTools({ tools: [{ type: "function", function: { name: "a" } }] });  //: OAR222@64
await new AzureOpenAI().chat.completions.create({ functions: [] });  //: OAR222@51
await client["chat"].completions.create({ "functions": [] });  //: OAR222@43

// tools in names, attributes, functions and objects
const TOOLS = [
  { type: "function", function: { name: "a" } },  //: OAR222@23
];
await client.chat.completions.create({ model: "m", tools: TOOLS });
const WEATHER = { type: "function", function: { name: "w" } };  //: OAR222@37
await client.chat.completions.create({ model: "m", tools: [WEATHER] });
const schema = { name: "s" };
await client.chat.completions.create({ tools: [{ type: "function", function: schema }] });  //: OAR222@68
const options = {
  tools: [{ type: "function", function: schema }],  //: OAR222@31
  tool_choice: { type: "function", function: { name: "s" } },  //: OAR222@36
};
await client.chat.completions.create({ model: "m", ...options });

class Agent {
  tools = [{ type: "function", function: { name: "a" } }];  //: OAR222@32
  client = new OpenAI();

  async ask(untyped, functions) {
    await this.client.chat.completions.create({ model: "m", tools: this.tools });
    await untyped.chat.completions.create({ functions });  //: OAR222@45
  }
}

// properties of a schema that have these names
await client.chat.completions.create({
  model: "m",
  tools: [
    {
      type: "function",
      function: {  //: OAR222@7
        name: "a",
        parameters: {
          type: "object",
          properties: {
            function: { type: "string" },
            custom: { type: "string" },
            grammar: { type: "string" },
            type: { type: "string" },
          },
        },
      },
    },
  ],
});

// flat tools, other parameters, objects that reach no chat call, other calls, other vendors
await client.responses.create({ model: "m", tools: [{ type: "function", name: "a" }] });
await client.chat.completions.create({ model: "m", tool_choice: "auto", tools: null });
await client.chat.completions.create({ model: "m", metadata: { functions: "x", function_call: "x" } });
await client.chat.completions.create({ messages: [{ role: "user", content: "function" }] });
const UNUSED = [{ type: "function", function: { name: "a" } }];
await client.beta.assistants.create({ model: "m", tools: [{ type: "function", function: schema }] });
await new Groq().chat.completions.create({ tools: [{ type: "function", function: { name: "a" } }] });
await new Groq().chat.completions.create({ functions: [], function_call: "auto" });
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.chat.completions.create({ tools: [{ type: "function", function: { name: "a" } }] });
console.log({ functions: [], function_call: "auto" }, UNUSED);
console.log('{ type: "function", function: { name: "a" } }');

const lookAlike = { chat: { completions: { create: (given) => given } } };
lookAlike.chat.completions.create({ functions: [] });
