// The helpers that run tools in a loop.
import Groq from "groq-sdk";
import OpenAI from "openai";
import { ResponsesToolRunner } from "openai/helpers/responses-tool-runner";

const client = new OpenAI();
const runner = client.chat.completions.runTools({ model: "m", messages: [], tools: [] });  //: OAR204@16
await client.chat.completions.runFunctions({ model: "m", messages: [], functions: [] }).finalContent();  //: OAR204@7
const runTools = client.chat["completions"].runTools;  //: OAR204@18

class Agent {
  openai = new OpenAI();

  run(tools) {
    return this.openai.chat.completions  //: OAR204@12
      .runTools({ model: "m", tools })
      .on("message", console.log);
  }
}

// below `beta` it is another finding; other runners, other vendors
client.beta.chat.completions.runTools({ model: "m", tools: [] });
console.log(ResponsesToolRunner, "client.chat.completions.runTools()");
new Groq().chat.completions.runTools({ model: "m", tools: [] });
new OpenAI({ baseURL: "http://localhost:8000/v1" }).chat.completions.runTools({ model: "m" });
client.responses.runTools({ model: "m" });
const kit = { chat: { completions: { runTools: () => 1 } } };
kit.chat.completions.runTools({});
