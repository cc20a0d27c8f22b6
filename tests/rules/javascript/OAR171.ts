// Parts of frameworks that only speak the Assistants API.
import { AssistantResponse, streamText } from "ai";  //: OAR171@10
import { experimental_AssistantResponse } from "ai";  //: OAR171@10
import { useAssistant, useChat } from "ai/react";  //: OAR171@10
import { experimental_useAssistant as useOld } from "ai/react";  //: OAR171@10
import { useAssistant as useReact } from "@ai-sdk/react";  //: OAR171@10
import { useAssistant as useVue, useCompletion } from "@ai-sdk/vue";  //: OAR171@10
import { useAssistant as useSvelte } from "@ai-sdk/svelte";  //: OAR171@10
import { UseAssistantOptions, AssistantStatus } from "ai/svelte";  //: OAR171@10 OAR171@31
import { OpenAIAssistantRunnable } from "langchain/experimental/openai_assistant";  //: OAR171@10
import { OpenAIAssistantAction } from "langchain/experimental/openai_assistant/schema";  //: OAR171@10
import { OpenAIAssistantRunnable as Classic } from "@langchain/classic/experimental/openai_assistant";  //: OAR171@10
import { AssistantsClient, AzureKeyCredential } from "@azure/openai-assistants";  //: OAR171@10 OAR171@28
import { AssistantsPlanner, OpenAIModel } from "@microsoft/teams-ai";  //: OAR171@10
import { useVercelUseAssistantRuntime } from "@assistant-ui/react-ai-sdk";  //: OAR171@10
import { Assistant, Thread } from "experts";  //: OAR171@10 OAR171@21
import { ChatOpenAI } from "@langchain/openai";
import { AssistantRuntimeProvider, useAssistantRuntime } from "@assistant-ui/react";
import { AssistantResponse as Own, useAssistant as useOwn } from "./assistant";

const { AssistantResponse: Loaded } = require("ai");  //: OAR171@28
const { OpenAIAssistantRunnable: Runnable, other } = require("langchain/experimental/openai_assistant");  //: OAR171@34
export { AssistantResponse as Exported } from "ai";  //: OAR171@10

export function Page() {
  const { messages } = useAssistant({ api: "/api/assistant" });
  return [messages, useChat(), useOwn(), AssistantResponse({}, async () => {}), Own];
}
console.log("AssistantResponse", streamText, useCompletion, ChatOpenAI, OpenAIModel);
console.log(AssistantRuntimeProvider, useAssistantRuntime, Loaded, Runnable, other);
