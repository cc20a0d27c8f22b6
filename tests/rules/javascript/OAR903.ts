// Names of settings, in a file that has to do with OpenAI: OPENAI_ASSISTANT_ID in a comment is text.
import OpenAI from "openai";

const openai = new OpenAI();
const assistantId = process.env.OPENAI_ASSISTANT_ID;  //: OAR903@21
const required = process.env["OPENAI_THREAD_ID"];  //: OAR903@30
const { ASSISTANT_ID, OPENAI_API_KEY } = process.env;  //: OAR903@9
const { AZURE_OPENAI_ASSISTANT_ID: azure } = process.env;  //: OAR903@9
const publicId = process.env.NEXT_PUBLIC_ASSISTANT_ID ?? import.meta.env.VITE_OPENAI_ASSISTANT_ID;  //: OAR903@18 OAR903@58
const { THREAD_ID = "thread_1" } = process.env;  //: OAR903@9
const deno = Deno.env.get("OPENAI_ASSISTANT_ID");  //: OAR903@27
const names = ['OPENAI_ASSISTANTS_ID', "OPENAI_API_KEY"];  //: OAR903@16
const promptId = process.env.OPENAI_PROMPT_ID;  //: OAR903@18
export const run = (env) => env.THREAD_ID;  //: OAR903@29

// parameters of the API, other settings, texts
await openai.responses.create({ model: process.env.OPENAI_MODEL, input: "Hi" });
const row = { assistant_id: 1, thread_id: 2, prompt_id: 3 };
const others = [process.env.SLACK_THREAD_ID, process.env.VOICE_ASSISTANT_ID, process.env.PROMPT_ID];
const OPENAI_ASSISTANT_ID = null;
const settings = { OPENAI_ASSISTANT_ID };
console.log("Set OPENAI_ASSISTANT_ID first", settings.OPENAI_ASSISTANT_ID, row, others, names);
console.log(assistantId, required, ASSISTANT_ID, OPENAI_API_KEY, azure, publicId, deno, promptId, THREAD_ID);
