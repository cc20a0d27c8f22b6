// What a type tells.
import OpenAI from "openai";
import type { ResponseFunctionToolCall, ResponseOutputItem } from "openai/resources/responses/responses";

export const reply = (call: ResponseFunctionToolCall) => ({
  type: "function_call_output" as const,
  call_id: call.id,  //: OAR406@12
  output: "x",
});
export const others = (items: ResponseOutputItem[]) =>
  items.map((item) => ({ type: "function_call_output", call_id: item.id!, output: "x" }));  //: OAR406@65
export const all = (response: OpenAI.Responses.Response) =>
  response.output.map((item) => ({ type: "function_call_output", call_id: item.id, output: "x" }));  //: OAR406@75
export const right = (call: ResponseFunctionToolCall) => ({
  type: "function_call_output" as const,
  call_id: call.call_id,
  output: "x",
});
