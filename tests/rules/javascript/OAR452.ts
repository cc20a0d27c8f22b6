// Flat function tools that do not say `strict`.
import OpenAI from "openai";

const client = new OpenAI();
const parameters = { type: "object", properties: {} };

await client.responses.create({ tools: [{ type: "function", name: "f", parameters }] });  //: OAR452@43
await client.responses.create({ tools: [{ "type": "function", "name": "f", description: "d", "parameters": {} }] });  //: OAR452@43
const tools = [{ type: 'function', name: "f", parameters }];  //: OAR452@18
await client.responses.create({ model: "m", tools });
const tool = { type: "function", name: "f", parameters };  //: OAR452@16
client.responses.stream({ model: "m", tools: [tool] });
await client.responses.create({ tools: rows.map((row) => ({ type: "function", name: row.name, parameters: row.schema })) });  //: OAR452@61

// it is said, or may be
await client.responses.create({ tools: [{ type: "function", name: "f", parameters, strict: false }] });
await client.responses.create({ tools: [{ type: "function", name: "f", parameters, "strict": true }] });
await client.responses.create({ tools: [{ type: "function", name: "f", parameters, strict }] });
await client.responses.create({ tools: [{ type: "function", name: "f", parameters, ...rest }] });
await client.responses.create({ tools: [{ type: "custom", name: "f" }, { type: "function", function: { name: "f", parameters } }] });
await client.responses.create({ tool_choice: { type: "function", name: "f" } });
await client.chat.completions.create({ tools: [{ type: "function", function: { name: "f", parameters } }] });
await client.realtime.create({ tools: [{ type: "function", name: "f", parameters }] });
await client.responses.create({ tools: [withStrict({ type: "function", name: "f", parameters })] });
const unused = [{ type: "function", name: "f", parameters }];
