// Classes, errors and modules of Chat Completions, as plain JavaScript can name them.
import { ContentFilterFinishReasonError, LengthFinishReasonError } from "openai/error";  //: OAR241@10 OAR241@42
import { ChatCompletionRunner } from "openai/lib/ChatCompletionRunner";  //: OAR241@10
import { ChatCompletionStream } from "openai/lib/ChatCompletionStream.mjs";  //: OAR241@10
import { Chat, Completions } from "openai/resources";  //: OAR241@10 OAR241@16
import * as chatResources from "openai/resources/chat";  //: OAR241@13
import { Completions as ChatCompletions } from "openai/resources/chat/completions";  //: OAR241@10
import { ChatCompletion } from "groq-sdk/resources/chat/completions";
import { ChatCompletionStream as OwnStream } from "./ChatCompletionStream";

const { ChatCompletionStreamingRunner } = require("openai/lib/ChatCompletionStreamingRunner");  //: OAR241@9
export { ChatCompletionStream } from "openai/lib/ChatCompletionStream";  //: OAR241@10

// the Responses API, the rest of the SDK, other vendors and texts
import { APIError } from "openai/error";
import { ResponseStream } from "openai/lib/responses/ResponseStream";
import { Embeddings, Responses } from "openai/resources";
import { Assistants } from "openai/resources/beta/assistants";
const { ResponsesToolRunner } = require("openai/helpers/responses-tool-runner");
const { ChatCompletions: mine } = require("./completions");
console.log("openai/resources/chat/completions", ChatCompletion, OwnStream, mine);
console.log(APIError, ResponseStream, Embeddings, Responses, Assistants, ResponsesToolRunner);
console.log(Chat, Completions, chatResources, ChatCompletions, ChatCompletionRunner);
