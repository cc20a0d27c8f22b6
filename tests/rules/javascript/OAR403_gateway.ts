// The client of a gateway, which keeps prompts, and has no more of the Responses API than the SDK.
import OpenAI from "openai";
import Portkey from "portkey-ai";

const portkey = new Portkey({ apiKey: "key" });
await portkey.prompts.completions.create({ promptID: "greeting" });
await portkey.responses.list();  //: OAR403@7
