// Responses calls beside chat calls that do not say `store`.
import OpenAI from "openai";

const client = new OpenAI();
await client.chat.completions.create({ model: "m", messages: [], store: false });

await client.responses.create({ model: "m", input: "x" });  //: OAR451@7
await client.responses.parse({ model: "m", input: "x", text: {} });  //: OAR451@7
const stream = client.responses.stream({ model: "m", input: "x" });  //: OAR451@16
export const ask = (untyped) => untyped.responses.create({ model: "m", input: "x" });  //: OAR451@33
await client.responses.create({ model: "m", input: "x", conversation: undefined });  //: OAR451@7

// it is said, asked for, or out of sight
await client.responses.create({ model: "m", input: "x", store: false });
await client.responses.create({ model: "m", input: "x", store: true });
await client.responses.create({ model: "m", input: "x", "store": store });
const store = false;
await client.responses.create({ model: "m", input: "x", store });
await client.responses.create({ model: "m", input: "x", conversation: "conv_abc123" });
await client.responses.create({ model: "m", input: "x", previous_response_id: "resp_abc123" });
await client.responses.create({ model: "m", input: "x", background: true });
client.responses.stream({ response_id: "resp_abc123" });
await client.responses.create(params);
await client.responses.create({ ...params, input: "x" });
await client.responses.retrieve("resp_abc123");
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.responses.create({ model: "m", input: "x" });
