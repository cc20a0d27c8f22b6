// Types of Chat Completions: each import, each dotted name; uses of an imported name are silent.
import Groq from "groq-sdk";
import type { ChatCompletionMessageParam as GroqMessage } from "groq-sdk/resources/chat";
import OpenAI from "openai";
import * as sdk from "openai";
import { type ChatCompletion, type ChatCompletionChunk } from "openai/resources";  //: OAR241@15 OAR241@36
import type { CompletionUsage, Completion, CompletionChoice } from "openai/resources/completions";  //: OAR241@15 OAR241@32 OAR241@44
import type { ChatCompletionTool } from "openai/resources/index";  //: OAR241@15
import type { ChatCompletionMessageParam as Message } from "openai/resources/chat";  //: OAR241@15
import type {
  ChatCompletionCreateParamsBase,  //: OAR241@3
  ChatCompletionUserMessageParam, // a comment  //: OAR241@3
  ChatCompletionAudioParam,  //: OAR241@3
} from "openai/resources/chat/completions";
import type { ChatCompletionToolMessageParam } from "openai/resources/chat/completions.mjs";  //: OAR241@15
import type { ParsedChatCompletion } from "openai/resources/chat/completions/completions";  //: OAR241@15
export type { ChatCompletionMessage } from "openai/resources/chat/completions";  //: OAR241@15

declare const tools: OpenAI.Chat.ChatCompletionTool[];  //: OAR241@22
declare const choice: OpenAI.Chat.Completions.ChatCompletion.Choice;  //: OAR241@23
declare const delta: OpenAI.ChatCompletionChunk.Choice.Delta;  //: OAR241@22
declare const legacy: OpenAI.Completion;  //: OAR241@23
const cast = {} as OpenAI.Chat.ChatCompletion;  //: OAR241@20
const deep = cast as unknown as OpenAI.Chat.Completions.ChatCompletionMessage;  //: OAR241@33
declare const params: sdk.OpenAI.ChatCompletionCreateParams;  //: OAR241@23

export function show(one: OpenAI.ChatCompletion, two: Message, three: Array<OpenAI.ChatCompletionMessageParam>) {  //: OAR241@27 OAR241@77
  const four = one as unknown as ChatCompletion;
  return [four, two, three] satisfies unknown[];
}

export class Store implements Iterable<Message> {
  usage?: OpenAI.CompletionUsage;  //: OAR241@11
  all = new Map<string, OpenAI.Chat.ChatCompletionMessageParam>();  //: OAR241@25

  *[Symbol.iterator]() {}
}

// the types of the Responses API, the rest of the SDK, other vendors
import type { ChatModel } from "openai/resources";
import type { Response, ResponseInputItem } from "openai/resources/responses/responses";
import type { Assistant } from "openai/resources/beta/assistants";
import type { FunctionDefinition, ReasoningEffort } from "openai/resources/shared";
declare const item: OpenAI.Responses.ResponseInputItem;
declare const model: OpenAI.ChatModel | OpenAI.Chat.ChatModel;
declare const groq: Groq.Chat.ChatCompletionMessageParam;
declare const embedding: OpenAI.Embeddings.CreateEmbeddingResponse;

namespace Own {
  export type ChatCompletion = string;
}
declare const own: Own.ChatCompletion;
type ChatCompletionish = { choices: string[] };
