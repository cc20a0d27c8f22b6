// Assistants: client.beta.assistants.create() in a comment is text.
import OpenAI, { AzureOpenAI } from "openai";
import Groq from "groq-sdk";
import { Client } from "@langchain/langgraph-sdk";

const openai = new OpenAI();
const assistant = await openai.beta.assistants.create({ model: "m" });  //: OAR101@25
await openai.beta.assistants.retrieve("asst_abc");  //: OAR101@7
await openai.beta.assistants.update("asst_abc", { name: "Tutor" });  //: OAR101@7
for await (const each of openai.beta.assistants.list()) {  //: OAR101@26
  console.log(each.name);
}
await openai.beta.assistants.del("asst_abc");  //: OAR101@7
await openai.beta.assistants.delete("asst_abc");  //: OAR101@7

// files of the first version
await openai.beta.assistants.files.create("asst_abc", { file_id: "file_abc" });  //: OAR101@7
await openai.beta.assistants.files.retrieve("asst_abc", "file_abc");  //: OAR101@7
await openai.beta.assistants.files.list("asst_abc");  //: OAR101@7
await openai.beta.assistants.files.del("asst_abc", "file_abc");  //: OAR101@7

// spellings of a chain
await openai["beta"]["assistants"]["create"]({ model: "m" });  //: OAR101@7
await openai?.beta?.assistants?.create?.({ model: "m" });  //: OAR101@7
await openai.beta.assistants.create({ model: "m" }).asResponse();  //: OAR101@7
await openai.withOptions({ timeout: 3 }).beta.assistants.list();  //: OAR101@7
await new AzureOpenAI().beta.assistants.list();  //: OAR101@7
await new OpenAI({ baseURL: "http://localhost:8000/v1" }).beta.assistants.list();  //: OAR101@7

// held resources and methods
const { beta } = openai;
await beta.assistants.list();  //: OAR101@7
const { assistants } = openai.beta;
await assistants.create({ model: "m" });  //: OAR101@7
const held = openai.beta.assistants;  //: OAR101@14
await held.retrieve("asst_abc");  //: OAR101@7
const create = openai.beta.assistants.create;  //: OAR101@16
await create({ model: "m" });  //: OAR101@7
await openai.beta.assistants.chat("asst_abc");  //: OAR101@7
const method = "create";
await openai.beta.assistants[method]({ model: "m" });  //: OAR101@7

class Bot {
  client = new OpenAI();
  #hidden = new OpenAI();

  constructor(untyped) {
    this.untyped = untyped;
    this.assistants = this.client.beta.assistants;  //: OAR101@23
  }

  async start() {
    await this.client.beta.assistants.create({ model: "m" });  //: OAR101@11
    await this.#hidden.beta.assistants.create({ model: "m" });  //: OAR101@11
    await this.untyped.beta.assistants.create({ model: "m" });  //: OAR101@11
    await this.assistants.list();  //: OAR101@11
  }
}

// other vendors, other resources, text
await new Groq().beta.assistants.create({ model: "m" });
await new Client().assistants.create({ graphId: "agent" });
await new Client().assistants.search();
await openai.responses.create({ model: "m", input: "Hello" });
await openai.beta.responses.create({ model: "m", input: "Hello" });
await openai.beta.chatkit.sessions.create({ workflow: { id: "wf" } });
const voice = { assistants: [], beta: true };
voice.assistants.create;
console.log("openai.beta.assistants.create()");

class LookAlike {
  beta = { assistants: { create: () => 1 } };
}
new LookAlike().beta.assistants.create();
