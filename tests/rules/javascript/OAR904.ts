// LangChain's chat model, where it is not told to use the Responses API.
import { AzureChatOpenAI, ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { ChatOpenAI as Model } from "@langchain/openai";
import * as langchain from "@langchain/openai";
import { ChatGroq } from "@langchain/groq";

import { ChatOpenAI as OwnModel } from "./models";

const model = new ChatOpenAI({ model: "gpt-5.5" });  //: OAR904@19
const other = new ChatOpenAI();  //: OAR904@19
const named = new ChatOpenAI("gpt-5.5", { temperature: 0 });  //: OAR904@19

// known miss: another name, a namespace
const renamed = new Model({ model: "gpt-5.5" });
const spaced = new langchain.ChatOpenAI({ model: "gpt-5.5" });

// told to, or nobody knows, or another address
const useResponsesApi = true;
const options = { useResponsesApi };
new ChatOpenAI({ model: "gpt-5.5", useResponsesApi: true });
new ChatOpenAI({ model: "gpt-5.5", "useResponsesApi": false });
new ChatOpenAI({ model: "gpt-5.5", useResponsesApi });
new ChatOpenAI({ ...options });
new ChatOpenAI(options);
new ChatOpenAI({ configuration: { baseURL: "http://localhost:8000/v1" } });

// other classes, other vendors, uses that make nothing
new AzureChatOpenAI({ model: "gpt-5.5" });
new OpenAIEmbeddings();
new ChatGroq({ model: "m" });
new OwnModel({ model: "m" });
console.log(model instanceof ChatOpenAI, ChatOpenAI.name, "new ChatOpenAI()", other, named, renamed, spaced);
