// What only TypeScript can write.
import OpenAI from "openai";
import type { Responses } from "openai/resources/responses/responses";

const client = new OpenAI();
const params = { model: "m", max_tokens: 20 } as const;  //: OAR402@30
await client.responses.create(params as any);
await client.responses.create({ model: "m", input: "x", response_format: { type: "json_object" } } as any);  //: OAR402@57
await (client as any).responses.create({ model: "m", messages: [] });  //: OAR402@54
export const ask = (responses: OpenAI.Responses) => responses.create({ model: "m", messages: [] } as never);  //: OAR402@84
export const tell = (responses: Responses) => responses!.create({ model: "m", input: "x", seed: 7 } as never);  //: OAR402@91
const body: OpenAI.Responses.ResponseCreateParams = { model: "m", input: "x", max_output_tokens: 20 };
await client.responses.create(body);
