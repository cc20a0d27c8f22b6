// Chat calls that leave out `store`, and function tools that leave out `strict`.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const client = new OpenAI();
await client.chat.completions.create({ model: "m", messages: [] });  //: OAR212@7
await client.chat.completions.parse({ model: "m", messages: [] });  //: OAR212@7
client.chat.completions.stream({ model: "m", messages: [] });  //: OAR212@1
client.chat.completions.runTools({ model: "m", tools: [] });  //: OAR212@1
await client.chat.completions.create({});  //: OAR212@7
await new AzureOpenAI().chat.completions.create({ model: "m" });  //: OAR212@7
await client.withOptions({ timeout: 1 }).chat.completions.create({ model: "m" });  //: OAR212@7
await client.chat.completions.create({ model: "m" }, { timeout: 3 });  //: OAR212@7
await client.chat.completions.create({  //: OAR212@7
  model: "m",
  messages: [{ role: "user", content: "store: false" }], // store: false
  metadata: { store: "x" },
});

async function ask(untyped) {
  return untyped.chat.completions.create({ model: "m" });  //: OAR212@10
}

// whoever says what to do about storing is silent, and a spread or a name may say it
const store = false;
const options = { model: "m", messages: [] };
await client.chat.completions.create({ model: "m", store: false });
await client.chat.completions.create({ model: "m", "store": true });
await client.chat.completions.create({ model: "m", store });
await client.chat.completions.create({ ...options });
await client.chat.completions.create(options);

// function tools
await client.chat.completions.create({
  model: "m",
  store: false,
  tools: [
    { type: "function", function: { name: "a", parameters: {} } },  //: OAR212@25
    { type: "function", function: { name: "b", strict: true } },
    { type: "function", function: { name: "c", "strict": false } },
    { type: "custom", custom: { name: "d" } },
    { type: "function", function: { ...options, name: "e" } },
  ],
});
const TOOLS = [{ type: "function", function: { name: "a" } }];  //: OAR212@36
await client.chat.completions.create({ model: "m", store: false, tools: TOOLS });
const WEATHER = { "function": { "name": "w" }, "type": "function" };  //: OAR212@19
await client.chat.completions.create({ model: "m", store: false, tools: [WEATHER] });

// flat tools, tools that reach no chat call, other calls, other vendors
const UNUSED = [{ type: "function", function: { name: "a" } }];
await client.responses.create({ model: "m", tools: [{ type: "function", name: "a" }] });
await client.chat.completions.create({ store: false, tool_choice: { type: "function", function: { name: "a" } } });
await client.completions.create({ model: "m", prompt: "x" });
await new Groq().chat.completions.create({ model: "m", tools: [{ type: "function", function: { name: "a" } }] });
await new OpenAI({ baseURL: "http://localhost:8000/v1" }).chat.completions.create({ model: "m" });
console.log("client.chat.completions.create({})", UNUSED);
