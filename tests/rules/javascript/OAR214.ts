// Token limits that the Responses API rejects.
import OpenAI, { AzureOpenAI } from "openai";
import Together from "together-ai";

const client = new OpenAI();
await client.chat.completions.create({ model: "m", messages: [], max_tokens: 1 });  //: OAR214@66
await client.chat.completions.create({ model: "m", max_tokens: 15, messages: [] });  //: OAR214@52
await client.chat.completions.create({ model: "m", max_completion_tokens: 10 });  //: OAR214@52
await client.chat.completions.parse({ model: "m", max_completion_tokens: 5 });  //: OAR214@51
client.beta.chat.completions.stream({ model: "m", "max_tokens": 9 });  //: OAR214@51
await new AzureOpenAI().chat.completions.create({ model: "m", max_tokens: 1 });  //: OAR214@63
const request = {
  model: "m",
  max_completion_tokens: 1,  //: OAR214@3
};
await client.chat.completions.create(request);

class Health {
  client = new OpenAI();

  async check(untyped) {
    await this.client.chat.completions.create({ model: "m", max_tokens: 1 });  //: OAR214@61
    await untyped.chat.completions.create({ model: "m", max_tokens: 1 });  //: OAR214@57
  }
}

// enough, unknown, or nothing at all
await client.chat.completions.create({ model: "m", max_tokens: 16 });
await client.chat.completions.create({ model: "m", max_tokens: 150 });
await client.chat.completions.create({ model: "m", max_tokens: 1_000 });
await client.chat.completions.create({ model: "m", max_tokens: null });
await client.chat.completions.create({ model: "m", max_tokens: "x".length });
// known miss: a number that is not written in the call
const LIMIT = 1;
const max_tokens = 1;
await client.chat.completions.create({ model: "m", max_tokens: LIMIT });
await client.chat.completions.create({ model: "m", max_tokens });

// the same name elsewhere
await client.completions.create({ model: "m", prompt: "x", max_tokens: 1 });
await client.responses.create({ model: "m", input: "x", max_output_tokens: 16 });
await client.chat.completions.create({ model: "m", metadata: { max_tokens: 1 } });
await new Together().chat.completions.create({ model: "m", max_tokens: 1 });
await new OpenAI({ baseURL: "http://localhost:8000/v1" }).chat.completions.create({ max_tokens: 1 });
const unused = { max_tokens: 1 };
console.log("client.chat.completions.create({ max_tokens: 1 })", unused);
