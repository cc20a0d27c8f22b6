// Streamed chunks, and what the stream helper gives; only where a chat call of the file made them.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";
import { ChatCompletionStream } from "openai/lib/ChatCompletionStream";

const client = new OpenAI();
const stream = await client.chat.completions.create({ model: "m", messages: [], stream: true });
for await (const chunk of stream) {
  process.stdout.write(chunk.choices[0]?.delta?.content ?? "");  //: OAR232@24
  process.stdout.write(chunk["choices"][0].delta.content || "");  //: OAR232@24
  if (chunk.choices[0].finish_reason) break;  //: OAR232@7
  console.log(chunk.usage.prompt_tokens, chunk.usage?.total_tokens);  //: OAR232@15 OAR232@42
  console.log(chunk.id, chunk.model, chunk.created);  //: OAR232@15 OAR232@25 OAR232@38
  const delta = chunk.choices[0].delta;  //: OAR232@17
  console.log(delta.role, delta.refusal, delta.content);  //: OAR232@15 OAR232@27 OAR232@42
  for (const call of delta.tool_calls ?? []) {  //: OAR232@22
    console.log(call.index, call.id, call.function?.name, call.function?.arguments);  //: OAR232@17 OAR232@29 OAR232@38 OAR232@59
  }
  const { choices } = chunk;  //: OAR232@11
  console.log(choices[0].delta.content);  //: OAR232@15
}

// right behind the call, through functions and attributes
for await (const piece of await client.chat.completions.create({ model: "m", stream: true })) {
  console.log(piece.choices[0].delta.content);  //: OAR232@15
}
const open = () => client.chat.completions.create({ model: "m", stream: true });
for await (const { choices: found } of await open()) {
  console.log(found[0].delta.content);  //: OAR232@15
}
for await (const chunk of await client.completions.create({ model: "m", stream: true })) {
  console.log(chunk.choices[0].text);  //: OAR232@15
}

class Narrator {
  client = new AzureOpenAI();

  async *tell(untyped) {
    const opened = await this.client.chat.completions.create({ model: "m", stream: true });
    for await (const chunk of opened) yield chunk.choices[0].delta.content;  //: OAR232@45
    for await (const chunk of await untyped.chat.completions.create({ stream: true })) {
      yield chunk.choices[0].delta.content;  //: OAR232@13
    }
  }
}

// the stream helper is a stream of chunks, too
const helper = client.chat.completions.stream({ model: "m", messages: [] });
for await (const chunk of helper) {
  console.log(chunk.choices[0].delta.content);  //: OAR232@15
}
helper.on("content", (delta, snapshot) => console.log(delta, snapshot));  //: OAR232@11
helper.on('content.delta', ({ delta }) => console.log(delta));  //: OAR232@11
helper.once("message", console.log);  //: OAR232@13
helper.on("error", console.error).on("finalContent", console.log).on("end", () => {});  //: OAR232@38
await helper.emitted("chatCompletion");  //: OAR232@22
console.log(await helper.finalContent(), await helper.finalMessage());  //: OAR232@19 OAR232@48
console.log(await helper.finalChatCompletion(), await helper.totalUsage());  //: OAR232@19 OAR232@55
console.log(helper.currentChatCompletionSnapshot);  //: OAR232@13
client.chat.completions
  .stream({ model: "m" })
  .on("tool_calls.function.arguments.delta", console.log);  //: OAR232@7
const runner = client.chat.completions
  .runTools({ model: "m", tools: [] })
  .on("functionToolCall", console.log)  //: OAR232@7
  .on("functionToolCallResult", console.log);  //: OAR232@7
console.log(await runner.finalContent());  //: OAR232@19
client.beta.chat.completions.stream({ model: "m" }).on("chunk", console.log);  //: OAR232@56
ChatCompletionStream.fromReadableStream(process.stdin).on("content", console.log);  //: OAR232@59

// the new stream, other emitters, other vendors, what nobody can trace
for await (const event of await client.responses.create({ model: "m", stream: true })) {
  console.log(event.type, event.delta);
}
const fresh = client.responses.stream({ model: "m", input: "x" });
fresh.on("response.output_text.delta", console.log);
await fresh.finalResponse();
helper.on("connect", () => {}).off("abort", console.log);
process.stdin.on("content", console.log).on("message", console.log);
client.beta.threads.runs.stream("t", { assistant_id: "a" }).on("end", console.log);
for await (const chunk of await new Groq().chat.completions.create({ stream: true })) {
  console.log(chunk.choices[0].delta.content);
}
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
for await (const chunk of await local.chat.completions.create({ stream: true })) {
  console.log(chunk.choices[0].delta.content);
}

export async function* render(chunks) {
  for await (const chunk of chunks) yield chunk.choices[0].delta.content;
}

console.log("chunk.choices[0].delta.content"); // chunk.choices[0].delta.content
