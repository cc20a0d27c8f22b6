// What only TypeScript can write.
import OpenAI from "openai";

const client = new OpenAI();
await client.responses.create({ model: "m", tools: [{ type: "code_interpreter" } as any, { type: "file_search" as const }] });  //: OAR407@55 OAR407@92
await client.responses.create({ model: "m", tools: [{ type: "code_interpreter", container: "c" } as const] });
