// Both ways to say what was said before, in one call.
import OpenAI from "openai";

const client = new OpenAI();
const conversation = await client.conversations.create();
const first = await client.responses.create({ model: "m", input: "x", conversation: conversation.id });

await client.responses.create({ conversation: conversation.id, previous_response_id: first.id });  //: OAR408@64
await client.responses.create({ "previous_response_id": "resp_abc123", "conversation": "conv_abc123" });  //: OAR408@33
client.responses.stream({ conversation: { id: "conv_abc123" }, previous_response_id: `resp_${1}` });  //: OAR408@64
const params = { conversation: conversation.id, previous_response_id: first.id };  //: OAR408@49
await client.responses.create({ ...params, input: "x" });
const previous_response_id = first.id;
await client.responses.create({ conversation: conversation.id, previous_response_id });  //: OAR408@64

// one of them, or never both at the same time
await client.responses.create({ conversation: conversation.id });
await client.responses.create({ previous_response_id: first.id });
await client.responses.create({ conversation: undefined, previous_response_id: first.id });
await client.responses.create({ conversation: conversation.id, previous_response_id: null });
await client.responses.create({
  conversation: held ? held.id : undefined,
  previous_response_id: held ? undefined : first.id,
});
await client.responses.create({ conversation: held ?? undefined, previous_response_id: first?.id });
await client.responses.create({ ...(held ? { conversation: held.id } : { previous_response_id: first.id }) });
await client.responses.create({ input: "x", ...(held && { conversation: held.id }), previous_response_id: first.id });
// handed through: at most one may have a value
export const ask = ({ conversation, previous_response_id }) =>
  client.responses.create({ model: "m", conversation, previous_response_id });
await client.conversations.items.list("conv_abc123", { previous_response_id: first.id, conversation: "c" });
await other.create({ conversation: conversation.id, previous_response_id: first.id });
console.log("conversation: c.id, previous_response_id: r.id");
// another vendor's service decides itself
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.responses.create({ input: "x", previous_response_id: "resp_abc123", conversation: "conv_abc123" });
