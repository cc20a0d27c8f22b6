// What a type tells.
import OpenAI from "openai";
import type { Conversations } from "openai/resources/conversations/conversations";

export const all = (client: OpenAI) => client.responses.list();  //: OAR403@40
export const each = (responses: OpenAI.Responses) => responses!.list();  //: OAR403@54
export const held = (conversations: Conversations) => conversations.list();  //: OAR403@55
export const items = (conversations: OpenAI.Conversations) => conversations.items.list("conv_abc123");
export const forms = (client: { responses: { list(): void } }) => client.responses.list();
