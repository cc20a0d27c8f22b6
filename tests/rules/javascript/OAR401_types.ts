// The types of reusable prompts.
import OpenAI from "openai";
import type { ResponsePrompt } from "openai/resources/responses/responses";  //: OAR401@15
import { type ResponsePrompt as Prompt } from "openai/resources/responses";  //: OAR401@15
import type { Response, ResponseInputItem } from "openai/resources/responses/responses";

declare const one: OpenAI.Responses.ResponsePrompt;  //: OAR401@20
declare const two: ResponsePrompt | Prompt;
declare const three: OpenAI.Responses.Response;
