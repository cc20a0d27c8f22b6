// Stored completions; the spelling of the call decides, not the method's name alone.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const client = new OpenAI();
await client.chat.completions.retrieve("chatcmpl-1");  //: OAR205@7
await client.chat.completions.update("chatcmpl-1", { metadata: {} });  //: OAR205@7
await client.chat.completions.list();  //: OAR205@7
await client.chat.completions.delete("chatcmpl-1");  //: OAR205@7
await client.chat.completions.del("chatcmpl-1");  //: OAR205@7
await client.chat.completions.messages.list("chatcmpl-1");  //: OAR205@7
await client.chat.completions["messages"].list("chatcmpl-1");  //: OAR205@7
await new AzureOpenAI().chat.completions.list();  //: OAR205@7

for await (const page of (await client.chat.completions.list({ limit: 20 })).iterPages()) {  //: OAR205@33
  console.log(page);
}

async function clean(untyped) {
  for await (const completion of untyped.chat.completions.list()) {  //: OAR205@34
    await client.chat.completions.delete(completion.id);  //: OAR205@11
  }
}

class Archive {
  completions = new OpenAI().chat.completions;

  all() {
    return [this.completions.list(), this.completions.messages.list("c")];  //: OAR205@13 OAR205@38
  }
}

const remove = client.chat.completions.delete;  //: OAR205@16

// replacements, other collections, other vendors, other lists
await client.responses.retrieve("resp_1");
await client.responses.delete("resp_1");
await client.responses.inputItems.list("resp_1");
await client.models.list();
await client.files.list();
await client.chat.completions.create({ model: "m", messages: [] });
await client.beta.threads.messages.list("thread_1");
await new Groq().chat.completions.list();
await new OpenAI({ baseURL: "http://localhost:8000/v1" }).chat.completions.list();
console.log("client.chat.completions.list()");

const repository = { chat: { completions: { list: () => [] } } };
repository.chat.completions.list();
new Map([["chat", 1]]).delete("chat");
