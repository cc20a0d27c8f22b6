// Tools, choices and formats in the nested shape of Chat Completions.
import OpenAI from "openai";
import { standardFunction } from "openai/helpers/standard-schema";
import { zodFunction, zodResponseFormat, zodResponsesFunction, zodTextFormat } from "openai/helpers/zod";
import * as helpers from "openai/helpers/zod";

import { zodFunction as ours } from "./tools";

const client = new OpenAI();
const schema = { type: "object", properties: {} };

await client.responses.create({
  model: "m",
  input: "x",
  tools: [
    { type: "function", function: { name: "f", parameters: schema } },  //: OAR404@25
    { "type": "function", "function": declaration },  //: OAR404@27
    { type: "custom", custom: { name: "c" } },  //: OAR404@23
    { type: "custom", name: "c", format: { type: "grammar", grammar: { syntax: "lark", definition: "x" } } },  //: OAR404@61
  ],
  tool_choice: { type: "function", function: { name: "f" } },  //: OAR404@36
});
await client.responses.create({ tool_choice: { type: "custom", custom: { name: "c" } } });  //: OAR404@64
await client.responses.create({ tool_choice: { type: "allowed_tools", allowed_tools: { mode: "auto", tools: [] } } });  //: OAR404@71
const TOOLS = [{ type: `function`, function: { name: "f" } }];  //: OAR404@36
client.responses.stream({ model: "m", tools: TOOLS });
const WEATHER = { type: "function", function: { name: "f" } };  //: OAR404@37
const params = { model: "m", tools: [WEATHER] };
await client.responses.create({ ...params, input: "x" });
await client.responses.create({ text: { format: { type: "json_schema", json_schema: { name: "s", schema } } } });  //: OAR404@72
const json_schema = { name: "s", schema };
const format = { type: "json_schema", json_schema };  //: OAR404@39
await client.responses.create({ text: { format } });

// what the helpers make
await client.responses.parse({ tools: [zodFunction({ name: "f", parameters: S })] });  //: OAR404@40
await client.responses.create({ tools: [helpers.zodFunction({ name: "f", parameters: S })] });  //: OAR404@41
await client.responses.create({ tools: [standardFunction({ name: "f", parameters: S })] });  //: OAR404@41
const weather = zodFunction({ name: "f", parameters: S });
await client.responses.create({ tools: [weather] });  //: OAR404@41
await client.responses.parse({ text: { format: zodResponseFormat(S, "s") } });  //: OAR404@48
const made = zodResponseFormat(S, "s");
await client.responses.parse({ text: { format: made } });  //: OAR404@48

class Agent {
  client = new OpenAI();

  run(tools = [{ type: "function", function: { name: "f" } }]) {  //: OAR404@36
    return this.client.responses.create({ model: "m", tools });
  }
}

// flat, the other helpers, chat calls, schemas with such names
await client.responses.create({
  tools: [
    { type: "function", name: "f", parameters: schema, strict: false },
    { type: "custom", name: "c", format: { type: "grammar", syntax: "lark", definition: "x" } },
    { type: "function", name: "g", parameters: { type: "object", properties: { type: {}, function: {}, custom: {} } } },
    { type: "mcp", server_label: "s", allowed_tools: ["f"] },
    zodResponsesFunction({ name: "f", parameters: S }),
    ours({ name: "f" }),
    unknown,
  ],
  tool_choice: { type: "function", name: "f" },
  text: { format: zodTextFormat(S, "s") },
});
await client.responses.create({
  tool_choice: { type: "allowed_tools", mode: "auto", tools: [{ type: "function", name: "f" }] },
  text: { format: { type: "json_schema", name: "s", schema: { type: "object", properties: { json_schema: {} } } } },
});
await client.chat.completions.create({
  tools: [{ type: "function", function: { name: "f" } }, zodFunction({ name: "f", parameters: S })],
  tool_choice: { type: "function", function: { name: "f" } },
  response_format: { type: "json_schema", json_schema: { name: "s", schema } },
});
const unused = [{ type: "function", function: { name: "f" } }];
const converted = unused.map((tool) => ({ type: "function", name: tool.function.name, strict: false }));
await client.responses.create({ tools: converted });
await client.responses.create({ tools: unused.map(toResponsesTool) });
await client.responses.create({ tools: toResponsesTools([{ type: "function", function: { name: "f" } }]) });
await client.responses.create({ tools: [toResponsesTool({ type: "function", function: { name: "f" } })] });
await client.responses.create({ tools: [toResponsesTool(zodFunction({ name: "f", parameters: S }))] });
await client.responses.create({ tool_choice: toChoice({ type: "function", function: { name: "f" } }) });
await client.responses.create({ text: { format: toFormat({ type: "json_schema", json_schema: { name: "s" } }) } });
console.log('tools: [{ type: "function", function: {} }]');
// another vendor's service decides itself
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.responses.create({
  tools: [{ type: "function", function: { name: "f" } }],
  tool_choice: { type: "function", function: { name: "f" } },
  text: { format: { type: "json_schema", json_schema: {} } },
});
