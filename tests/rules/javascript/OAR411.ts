// Fewer output tokens than the Responses API takes.
import OpenAI from "openai";

const client = new OpenAI();

await client.responses.create({ model: "m", input: "x", max_output_tokens: 1 });  //: OAR411@57
await client.responses.create({ model: "m", input: "x", "max_output_tokens": 15 });  //: OAR411@57
const params = { model: "m", max_output_tokens: 5 };  //: OAR411@30
await client.responses.create({ ...params, input: "x" });
client.responses.stream({ model: "m", max_output_tokens: 0 });  //: OAR411@39
export const check = (untyped) => untyped.responses.create({ model: "m", max_output_tokens: 8 });  //: OAR411@74

// enough, unknown, elsewhere
export const form = (untyped) => untyped.responses.create({ max_output_tokens: 8 });
await client.responses.create({ model: "m", input: "x", max_output_tokens: 16 });
await client.responses.create({ model: "m", input: "x", max_output_tokens: 150 });
await client.responses.create({ model: "m", input: "x", max_output_tokens: limit });
await client.responses.create({ model: "m", input: "x", max_output_tokens: 1_000 });
await client.responses.create({ model: "m", input: "x", metadata: { max_output_tokens: 1 } });
await client.realtime.create({ max_output_tokens: 1 });
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.responses.create({ model: "m", input: "x", max_output_tokens: 1 });
const unused = { max_output_tokens: 1 };
console.log("max_output_tokens: 1");
// another vendor's service decides itself
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.responses.create({ model: "m", input: "x", max_output_tokens: 1 });
// by a name that is the same at all times
const FEW = 8;  //: OAR411@13
const MANY = 800;
let changing = 4;
changing = 400;
const unused = 4;
await client.responses.create({ model: "m", input: "x", max_output_tokens: FEW });
await client.responses.create({ model: "m", input: "x", max_output_tokens: MANY });
await client.responses.create({ model: "m", input: "x", max_output_tokens: changing, top_logprobs: unused });
await client.responses.create({ model: "m", input: "x", max_output_tokens: Math.max(MANY, unused) });
