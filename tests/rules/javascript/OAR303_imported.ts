// A client of version 3 that another file of the project exports.
import { openai } from "./openai";
import openAI from "@/lib/openai";
import { openai as edge } from "openai-edge";
import { openai as client, chat } from "./clients";

await openai.createChatCompletion({ model: "m", messages: [] });  //: OAR303@7
await openai.createEmbedding({ model: "m", input: "Hi" });  //: OAR303@7
await openAI.createImage({ prompt: "A cat" });  //: OAR303@7

// other clients, other names, methods of one's own
await edge.createChatCompletion({ model: "m", messages: [] });
await client.responses.create({ model: "m", input: "Hi" });
await chat.createChatCompletion("Hi");
await openai.createSession();
const handler = openai.createChatCompletion;
console.log(handler, (await client.images.generate({ prompt: "A cat" })).data);
