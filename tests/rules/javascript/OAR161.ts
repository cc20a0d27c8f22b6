// Files of tools: assistants.create({ tool_resources: {} }) in a comment is text.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const openai = new OpenAI();
const RESOURCES = { file_search: { vector_store_ids: ["vs_abc"] } };
await openai.beta.assistants.create({ model: "m", tool_resources: RESOURCES });  //: OAR161@51
await openai.beta.assistants.update("a", { tool_resources: { code_interpreter: { file_ids: ["f"] } } });  //: OAR161@44
await openai.beta.threads.create({ "tool_resources": RESOURCES });  //: OAR161@36
await openai.beta.threads.update("t", { tool_resources: RESOURCES });  //: OAR161@41
await openai.beta.threads.createAndRun({ assistant_id: "a", tool_resources: RESOURCES });  //: OAR161@61
await openai.beta.threads.createAndRunPoll({ assistant_id: "a", tool_resources: RESOURCES });  //: OAR161@65
openai.beta.threads.createAndRunStream({ assistant_id: "a", tool_resources: RESOURCES });  //: OAR161@61
await openai.beta.threads.messages.create("t", { role: "user", content: "Hi", attachments: [] });  //: OAR161@79

// the first version of the API
await openai.beta.assistants.create({ model: "m", tools: [{ type: "retrieval" }], file_ids: ["f"] });  //: OAR161@61 OAR161@83
await openai.beta.threads.messages.create("t", { role: "user", content: "Hi", file_ids: ["f"] });  //: OAR161@79
await openai.beta.threads.runs.create("t", { assistant_id: "a", tools: [{ 'type': 'retrieval' }] });  //: OAR161@75
const TOOLS = [{ type: "code_interpreter" }, { type: "retrieval" }];  //: OAR161@48
await openai.beta.assistants.update("a", { tools: TOOLS });

// arguments under a name, in short form, in the messages of a thread
const body = { model: "m", tool_resources: RESOURCES };  //: OAR161@28
await openai.beta.assistants.create(body);
const rest = { file_ids: ["f"] };  //: OAR161@16
await openai.beta.assistants.create({ model: "m", ...rest });
const tool_resources = RESOURCES;
await openai.beta.threads.create({ tool_resources });  //: OAR161@36
await openai.beta.threads.create({
  messages: [
    { role: "user", content: "Hi", attachments: [{ file_id: "f", tools: [{ type: "file_search" }] }] },  //: OAR161@36
    { role: "user", content: "Hi", file_ids: ["f"] },  //: OAR161@36
  ],
});
await openai.beta.threads.runs.create("t", {
  assistant_id: "a",
  additional_messages: [{ role: "user", content: "Hi", attachments: [] }],  //: OAR161@56
});
await openai.beta.threads.createAndRun({
  assistant_id: "a",
  thread: {
    messages: [{ role: "user", content: "Hi", attachments: [] }],  //: OAR161@47
    tool_resources: { code_interpreter: { file_ids: ["f"] } },  //: OAR161@5
  },
});
const message = { role: "user", content: "Hi", attachments: [] };  //: OAR161@48
await openai.beta.threads.create({ messages: [message] });

// every kind of client, held resources
await new AzureOpenAI().beta.threads.create({ tool_resources: RESOURCES });  //: OAR161@47
const { assistants } = openai.beta;
await assistants.create({ model: "m", tool_resources: RESOURCES });  //: OAR161@39
const send = openai.beta.threads.messages.create.bind(openai.beta.threads.messages);
await send("t", { role: "user", content: "Hi", attachments: [] });  //: OAR161@48
export const ask = (client) => client.beta.threads.update("t", { tool_resources: RESOURCES });  //: OAR161@66

// other vendors, other calls, other objects
await new Groq().beta.assistants.create({ model: "m", tool_resources: RESOURCES, file_ids: ["f"] });
await openai.beta.threads.create({ metadata: { attachments: "none" } });
await openai.beta.assistants.create({ model: "m", tools: [{ type: "file_search" }, { type: "function" }] });
await openai.vectorStores.create({ file_ids: ["f"] });
await openai.vectorStores.fileBatches.create("vs_abc", { file_ids: ["f"] });
await openai.files.create({ file: new File([], "a.pdf"), purpose: "assistants" });
await openai.responses.create({
  model: "m",
  tools: [{ type: "code_interpreter", container: { type: "auto", file_ids: ["f"] } }],
  input: "Hi",
});
const mail = { attachments: [], file_ids: [], tool_resources: {}, type: "retrieval" };
console.log(mail);
