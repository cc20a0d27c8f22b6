// The header: "OpenAI-Beta": "assistants=v2" in a comment is text.
import OpenAI from "openai";

const old = { "OpenAI-Beta": "assistants=v1" };  //: OAR152@30
const headers = { Authorization: "Bearer x", "OpenAI-Beta": "assistants=v2" };  //: OAR152@61
const openai = new OpenAI({ defaultHeaders: { 'OpenAI-Beta': 'assistants=v2' } });  //: OAR152@62
const more = new Headers();
more.set("OpenAI-Beta", "assistants=v2");  //: OAR152@25
more.append("openai-beta", `assistants=v2`);  //: OAR152@28
const curl = ["-H", "OpenAI-Beta: assistants=v2"];  //: OAR152@21
const BETA = "assistants=v2";  //: OAR152@14
headers["OpenAI-Beta"] = "assistants=v1";  //: OAR152@26
await openai.beta.threads.create({}, { headers });

// other values
const live = { "OpenAI-Beta": "chatkit_beta=v1" };
const agents = { "OpenAI-Beta": "agents=v1" };
const words = "send assistants=v2 along";
const query = `assistants=${BETA}`;
console.log(old, curl, live, agents, words, query, "OpenAI-Beta");
