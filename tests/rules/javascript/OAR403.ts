// Methods that responses, conversations and their items do not have.
import { WebClient } from "@slack/web-api";
import { createClient } from "@typeform/api-client";
import OpenAI from "openai";
import twilio from "twilio";

const client = new OpenAI();
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });

await client.responses.list();  //: OAR403@7
await client.responses.update("resp_abc123", { metadata: {} });  //: OAR403@7
await client.responses.get("resp_abc123");  //: OAR403@7
await client.responses.poll("resp_abc123");  //: OAR403@7
await client.responses.run({ model: "m" });  //: OAR403@7
await client.responses.generate({ model: "m" });  //: OAR403@7
await client.responses.del("resp_abc123");  //: OAR403@7
await client.responses.createResponse({ model: "m" });  //: OAR403@7
await client.responses.createAndPoll({ model: "m" });  //: OAR403@7
await client.responses.createAndStream({ model: "m" });  //: OAR403@7
await client.responses.submitToolOutputs("resp_abc123", { tool_outputs: [] });  //: OAR403@7
await client.responses.submitToolOutputsAndPoll("resp_abc123", {});  //: OAR403@7
await client.responses.runTools({ model: "m", tools: [] });  //: OAR403@7
await client.responses?.list();  //: OAR403@7
await client.responses.list?.({ limit: 2 });  //: OAR403@7
await local.responses.list();  //: OAR403@7
const { responses } = client;
await responses.list();  //: OAR403@7

for await (const conversation of client.conversations.list()) console.log(conversation);  //: OAR403@34
await client.conversations.get("conv_abc123");  //: OAR403@7
await client.conversations.del("conv_abc123");  //: OAR403@7
await client.conversations.addMessage("conv_abc123", {});  //: OAR403@7
await client.conversations.messages.create("conv_abc123", {});  //: OAR403@7
await client.conversations.runs.create("conv_abc123", {});  //: OAR403@7
await client.conversations.items.update("item", { conversation_id: "conv_abc123" });  //: OAR403@7
await client.conversations.items.append("conv_abc123", {});  //: OAR403@7
await client.conversations.items.get("item");  //: OAR403@7
const { items } = client.conversations;
await items.add("conv_abc123", {});  //: OAR403@7

await client.prompts.list();  //: OAR403@7
await client.prompts.retrieve("greeting");  //: OAR403@7

class Store {
  client = new OpenAI();

  all() {
    return this.client.conversations.list();  //: OAR403@12
  }
}

export async function poll(untyped) {
  await untyped.responses.createAndPoll({ model: "m" });  //: OAR403@9
  // other things have responses, conversations and prompts, too
  await untyped.responses.list();
  await untyped.conversations.list();
  await untyped.prompts.list();
}

// what there is
await client.responses.create({ model: "m", input: "x" });
await client.responses.retrieve("resp_abc123");
await client.responses.cancel("resp_abc123");
await client.responses.delete("resp_abc123");
await client.responses.compact({ model: "m" });
await client.responses.inputItems.list("resp_abc123");
await client.responses.inputTokens.count({ model: "m" });
await client.conversations.create();
await client.conversations.update("conv_abc123", { metadata: {} });
await client.conversations.items.list("conv_abc123");
await client.conversations.items.create("conv_abc123", { items: [] });
client.responses.create.bind(client.responses);
client.responses.toString();
client.responses._client.get("/x");
Object.keys(client.conversations);
jest.spyOn(client.responses, "list");
// other resources and vendors
await client.models.list();
await client.beta.responses.list();
await client.vectorStores.list();
await createClient({ token: "t" }).responses.list({ uid: "form" });
await new WebClient("t").conversations.list();
await twilio("a", "b").conversations.v1.conversations.list();
await registry.prompts.list();
class Repository {
  responses = new Map();

  all() {
    return this.responses.list();
  }
}
console.log("client.responses.list()"); // client.responses.list()
