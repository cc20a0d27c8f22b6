// Moved namespaces: openai.beta.vectorStores.create() in a comment is text.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";
import { VectorStore } from "openai/resources/beta/vector-stores/vector-stores";  //: OAR321@10
import { VectorStoreFile, FileListParams } from "openai/resources/beta/vector-stores/files";  //: OAR321@10 OAR321@27
import { VectorStores } from "openai/resources/beta";  //: OAR321@10
import { VectorStore as Current } from "openai/resources/vector-stores/vector-stores";

const openai = new OpenAI();
const store = await openai.beta.vectorStores.create({ name: "Manuals" });  //: OAR321@21
await openai.beta.vectorStores.retrieve("vs_abc");  //: OAR321@7
await openai.beta.vectorStores.del("vs_abc");  //: OAR321@7
await openai.beta.vectorStores.files.createAndPoll("vs_abc", { file_id: "f" });  //: OAR321@7
await openai.beta.vectorStores.fileBatches.uploadAndPoll("vs_abc", { files: [] });  //: OAR321@7
await openai.beta["vectorStores"].list();  //: OAR321@7
await new AzureOpenAI().beta.vectorStores.list();  //: OAR321@7
await openai.withOptions({}).beta?.vectorStores?.list();  //: OAR321@7
const { beta } = openai;
await beta.vectorStores.list();  //: OAR321@7
const held = openai.beta.vectorStores;  //: OAR321@14
await held.create({ name: "Manuals" });
export const find = (client) => client.beta.vectorStores.list();  //: OAR321@33

// chat below `beta`
await openai.beta.chat.completions.parse({ model: "m", messages: [] });  //: OAR321@7
openai.beta.chat.completions.stream({ model: "m", messages: [] });  //: OAR321@1
openai.beta.chat.completions.runTools({ model: "m", messages: [], tools: [] });  //: OAR321@1
openai.beta.chat.completions.runFunctions({ model: "m", messages: [], functions: [] });  //: OAR321@1
await openai.beta?.chat["completions"].parse({ model: "m", messages: [] });  //: OAR321@7
await beta.chat.completions.parse({ model: "m", messages: [] });  //: OAR321@7
const completions = openai.beta.chat.completions;  //: OAR321@21
const parse = openai.beta.chat.completions.parse;  //: OAR321@15

// what lies where it should, other vendors
await openai.vectorStores.create({ name: "Manuals" });
await openai.vectorStores.fileBatches.uploadAndPoll("vs_abc", { files: [] });
await openai.chat.completions.parse({ model: "m", messages: [] });
await openai.beta.chatkit.sessions.create({});
await new Groq().beta.vectorStores.list();
const own = { beta: { vectorStores: [], chat: {} } };
console.log(own.beta.vectorStores, own.beta.chat, "openai.beta.vectorStores", store, completions, parse);
export { VectorStore, VectorStoreFile, FileListParams, VectorStores, Current };
