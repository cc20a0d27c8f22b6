// Types of events that no Responses stream has.
import OpenAI from "openai";

const client = new OpenAI();
const stream = await client.responses.create({ model: "m", input: "x", stream: true });

for await (const event of stream) {
  if (event.type === "content.delta") break;  //: OAR422@22
  if (event.type == 'response.text.delta') break;  //: OAR422@21
  if (event.type !== "response.done") break;  //: OAR422@22
  if (event["type"] === "thread.message.delta") break;  //: OAR422@25
  if (event?.type === "response.delta") break;  //: OAR422@23
  if ("done" === event.type || event.type === "[DONE]") break;  //: OAR422@7 OAR422@47
  if (["response.complete", "response.completed"].includes(event.type)) break;  //: OAR422@8
  switch (event.type) {
    case "response.output_text":  //: OAR422@10
    case "response.output_text.delta":
      break;
    case "thread.run.requires_action": {  //: OAR422@10
      break;
    }
    default:
  }
  const { type } = event;
  if (type === "response.tool_calls.delta") break;  //: OAR422@16
  switch (type) {
    case "response.error":  //: OAR422@10
    case "error":
  }
}
for await (const raw of stream) {
  const eventType = raw?.type;
  if (eventType === "response.delta") break;  //: OAR422@21
  if (itemType === "response.delta") break;
}
for await (const { type } of client.responses.stream({ model: "m", input: "x" })) {
  if (type === "content.done") break;  //: OAR422@16
}
const finished = (event) => event.type === "response.done";

// listeners of the helper
client.responses
  .stream({ model: "m", input: "x" })
  .on("textDelta", console.log)  //: OAR422@7
  .on("response.output_text.delta", console.log)
  .once("finalContent", console.log)  //: OAR422@9
  .off('content', console.log);  //: OAR422@8
const helper = client.responses.stream({ model: "m", input: "x" });
helper.on("response.text.delta", console.log);  //: OAR422@11
await helper.emitted("chatCompletion");  //: OAR422@22

class Narrator {
  client = new OpenAI();

  async tell(untyped) {
    for await (const event of await this.client.responses.create({ stream: true })) {
      if (event.type === "response.text.done") break;  //: OAR422@26
    }
    for await (const event of await untyped.responses.create({ model: "m", stream: true })) {
      if (event.type === "text.delta") break;  //: OAR422@26
    }
    for await (const event of await this.client.responses.retrieve("resp_abc123", { stream: true })) {
      if (event.type === "response.message.delta") break;  //: OAR422@26
    }
  }
}

// those that there are, other comparisons
for await (const event of stream) {
  if (event.type === "response.output_text.delta" || event.type === "response.created") break;
  if (event.type === "response.output_item.done" && event.item.type === "function_call") break;
  if (event.item.type === "mcp_call" || event.item.status === "completed") break;
  if (["response.completed", "response.failed", "response.incomplete"].includes(event.type)) break;
  if (event.type.startsWith("response.") || event.type === kind || event.delta === "content.delta") break;
  switch (event.type) {
    case "response.reasoning_summary_text.delta":
    case "error":
      log("anything");
  }
  switch (event.item.type) {
    case "function_call":
  }
  log(event.type, "content.delta");
}
helper.on("event", console.log).on("error", console.error).on("end", stop).on("connect", stop).on("abort", stop);
helper.on(name, console.log);
// chat streams, runs, sockets, other emitters
client.chat.completions.stream({ model: "m", messages: [] }).on("content.delta", console.log);
for await (const event of client.beta.threads.runs.stream("t", { assistant_id: "a" })) {
  if (event.event === "thread.message.delta") break;
}
process.stdin.on("content", console.log);
socket.on("response.text.delta", console.log);
if (action.type === "content.delta") log();
export async function watch(untyped) {
  for await (const event of await untyped.responses.create({ stream: true })) {
    if (event.type === "done") break;
  }
}
console.log('event.type === "content.delta"');
// another vendor's service decides itself
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
for await (const event of await local.responses.create({ stream: true })) {
  if (event.type === "content.delta") console.log(event.delta);
}
