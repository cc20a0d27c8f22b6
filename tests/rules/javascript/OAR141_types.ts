// Types by their full name; "OpenAI.Beta.Thread" in a text is text.
import OpenAI, { AzureOpenAI } from "openai";
import type { Run, Run as Renamed } from "openai/resources/beta/threads/runs/runs";  //: OAR141@15 OAR141@20
import { type Assistant, type AssistantDeleted } from "openai/resources/beta/assistants";  //: OAR141@15 OAR141@31
import type * as messages from "openai/resources/beta/threads/messages";  //: OAR141@18
import { Beta } from "openai/resources";
import type Groq from "groq-sdk";

let assistant: OpenAI.Beta.Assistant;  //: OAR141@16
let parameters: OpenAI.Beta.AssistantCreateParams;  //: OAR141@17
let tool: OpenAI.Beta.Assistants.CodeInterpreterTool;  //: OAR141@11
let thread: OpenAI.Beta.Thread | null;  //: OAR141@13
let azure: AzureOpenAI.Beta.Thread;  //: OAR141@12
let runs: Array<OpenAI.Beta.Threads.Run>;  //: OAR141@17
let status: OpenAI.Beta.Threads.Runs.RunStatus;  //: OAR141@13
let steps: OpenAI.Beta.Threads.Runs.RunStep[] = [];  //: OAR141@12
let call: OpenAI.Beta.Threads.Runs.RequiredActionFunctionToolCall;  //: OAR141@11
let deep: Beta.Threads.Message;  //: OAR141@11
type Message = OpenAI.Beta.Threads.Messages.Message;  //: OAR141@16
type Events = OpenAI.Beta.AssistantStreamEvent.ThreadMessageDelta;  //: OAR141@15

function text(message: OpenAI.Beta.Threads.Message): Promise<OpenAI.Beta.Threads.TextContentBlock> {  //: OAR141@24 OAR141@62
  return message.content[0] as OpenAI.Beta.Threads.TextContentBlock;  //: OAR141@32
}
const given = {} as OpenAI.Beta.Thread;  //: OAR141@21
const checked = { id: "thread_abc" } satisfies OpenAI.Beta.Threads.ThreadCreateParams;  //: OAR141@48

// types that are current, types of others
let response: OpenAI.Responses.Response;
let conversation: OpenAI.Conversations.Conversation;
let session: OpenAI.Beta.ChatKit.ChatSession;
let chatkit: OpenAI.Beta.ChatKit.ChatKitThread;
let live: OpenAI.Beta.BetaResponse;
let store: OpenAI.VectorStore;
let groq: Groq.Beta.Thread;
namespace Forum {
  export interface Thread {}
}
let forum: Forum.Thread;
const words = "OpenAI.Beta.Thread";
