// What only TypeScript can write.
import OpenAI from "openai";

const client = new OpenAI();
const tools = [{ type: "function" as const, function: { name: "f" } }];  //: OAR404@45
await client.responses.create({ model: "m", tools });
await client.responses.create({ tools: [{ type: "function", function: { name: "f" } }] as any });  //: OAR404@61
await client.responses.create({ tools: [{ type: "function", name: "f", parameters: null, strict: false }] satisfies unknown[] });
