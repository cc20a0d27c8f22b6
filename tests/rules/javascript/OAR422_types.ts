// What a type tells.
import OpenAI from "openai";
import type { ResponseStream } from "openai/lib/responses/ResponseStream";
import type { ResponseStreamEvent } from "openai/resources/responses/responses";

export function handle(event: ResponseStreamEvent) {
  switch (event.type) {
    case "response.text.delta":  //: OAR422@10
    case "response.output_text.delta":
  }
}
export const isDone = (event: OpenAI.Responses.ResponseStreamEvent) => event.type === "response.done";  //: OAR422@87
export const listen = (stream: ResponseStream<null>) => stream.on("textDelta", console.log).on("end", console.log);  //: OAR422@67
export const other = (event: Event) => event.type === "response.done";
export const isOver = (event: any) => (event as ResponseStreamEvent).type === "done";  //: OAR422@79
