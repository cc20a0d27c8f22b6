// A thread where a conversation is expected.
import OpenAI from "openai";

const client = new OpenAI();

await client.responses.create({ model: "m", input: "x", conversation: "thread_abc123" });  //: OAR409@71
await client.responses.create({ model: "m", input: "x", conversation: { id: "thread_abc123" } });  //: OAR409@77
await client.responses.create({ model: "m", input: "x", conversation: `thread_${number}` });  //: OAR409@71
const params = { model: "m", "conversation": 'thread_abc123' };  //: OAR409@46
client.responses.stream({ ...params, input: "x" });
await client.conversations.retrieve("thread_abc123");  //: OAR409@37
await client.conversations.update("thread_abc123", { metadata: {} });  //: OAR409@35
await client.conversations.delete("thread_abc123");  //: OAR409@35
await client.conversations.items.list("thread_abc123", { limit: 5 });  //: OAR409@39
await client.conversations.items.create(`thread_abc123`, { items: [] });  //: OAR409@41
await client.conversations.items.retrieve("msg_abc123", { conversation_id: "thread_abc123" });  //: OAR409@76
await client.conversations.items.delete("msg_abc123", { conversation_id: "thread_abc123" });  //: OAR409@74

// one that the file makes
const thread = await client.beta.threads.create();
await client.responses.create({ model: "m", input: "x", conversation: thread.id });  //: OAR409@71
await client.conversations.items.list(thread.id);  //: OAR409@39
await client.conversations.items.retrieve("msg_abc123", { conversation_id: thread.id });  //: OAR409@76
const threadId = thread.id;
await client.responses.create({ model: "m", input: "x", conversation: threadId });  //: OAR409@71
await client.conversations.items.create(threadId, { items: [] });  //: OAR409@41

// conversations, threads in other places
const conversation = await client.conversations.create();
await client.responses.create({ model: "m", input: "thread_abc123", conversation: conversation.id });
await client.responses.create({ model: "m", conversation: "conv_abc123", metadata: { conversation: "thread_abc123" } });
await client.conversations.items.list(conversation.id, { after: "thread_abc123" });
await client.conversations.create({ metadata: { thread: "thread_abc123", conversation: thread.id } });
await client.beta.threads.messages.list(thread.id);
await client.beta.threads.retrieve("thread_abc123");
console.log(thread.id, "thread_abc123");
save({ conversation: thread.id, conversation_id: "thread_abc123" });
export const ask = (thread) => client.responses.create({ model: "m", conversation: thread.id });
// another vendor's service decides itself
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.responses.create({ input: "x", conversation: "thread_abc123" });
