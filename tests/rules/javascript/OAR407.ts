// Tools that were copied from an assistant.
import OpenAI from "openai";

const client = new OpenAI();
const container = { type: "auto" };
const vector_store_ids = ["vs_abc123"];

await client.responses.create({
  model: "m",
  tools: [{ type: "code_interpreter" }, { "type": "file_search" }, { type: `file_search`, max_num_results: 5 }],  //: OAR407@13 OAR407@43 OAR407@70
});
const tools = [{ type: 'code_interpreter' }];  //: OAR407@18
await client.responses.create({ model: "m", tools });
await client.responses.create({ model: "m", tools: [...tools, { type: "file_search", file_search: {} }] });  //: OAR407@86
client.responses.stream({ model: "m", tools: [{ type: "code_interpreter", file_ids: ["f"] }] });  //: OAR407@49

// complete, or completed out of sight
await client.responses.create({
  model: "m",
  tools: [
    { type: "code_interpreter", container: { type: "auto" } },
    { type: "code_interpreter", container },
    { type: "file_search", vector_store_ids: ["vs_abc123"] },
    { "type": "file_search", "vector_store_ids": vector_store_ids },
    { type: "file_search", vector_store_ids },
    { type: "file_search", ...defaults },
  ],
  tool_choice: { type: "file_search" },
});
await client.responses.create({
  tool_choice: { type: "allowed_tools", mode: "auto", tools: [{ type: "file_search" }, { type: "code_interpreter" }] },
});
// assistants, and other places
await client.beta.assistants.create({ model: "m", tools: [{ type: "code_interpreter" }, { type: "file_search" }] });
await client.responses.create({ tools: complete([{ type: "code_interpreter" }, { type: "file_search" }]) });
const unused = [{ type: "code_interpreter" }];
console.log('{ type: "code_interpreter" }');
// another vendor's service decides itself
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.responses.create({ tools: [{ type: "code_interpreter" }, { type: "file_search" }, { type: "retrieval" }] });
// nested, and of the first Assistants API
await client.responses.create({ tools: [{ type: "retrieval" }, { type: "file_search", vector_store_ids: [], "file_search": {} }] });  //: OAR407@43 OAR407@109
await client.responses.create({ tools: [{ type: "function", name: "retrieval", file_search: {} }], metadata: { type: "retrieval" } });
