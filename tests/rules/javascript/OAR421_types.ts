// What a type tells, and what only TypeScript can write.
import OpenAI from "openai";
import type { Response as Answer, ResponseStreamEvent } from "openai/resources/responses/responses";

const client = new OpenAI();
const response = await client.responses.create({ model: "m", input: "x" });
console.log(response.usage!.prompt_tokens, (response as any).choices[0]!.message.content);  //: OAR421@13 OAR421@44
console.log((response.output[0] as any).content[0].text, response.output[0]!.content);  //: OAR421@41 OAR421@58

export const read = (answer: OpenAI.Responses.Response) => answer.choices[0].message.content;  //: OAR421@60
export const text = (answer: Answer) => answer.output_text;
export const older = (answer: Answer) => answer.usage.completion_tokens;  //: OAR421@42
export const piece = (event: ResponseStreamEvent) => event.choices[0].delta.content;  //: OAR421@54
export const fetched = (answer: Response) => answer.text();
export const chat = (answer: OpenAI.ChatCompletion) => answer.choices[0].message.content;
