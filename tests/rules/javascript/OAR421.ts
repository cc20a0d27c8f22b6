// Results of Responses calls that are read like those of chat, of threads, or by position.
import Groq from "groq-sdk";
import OpenAI from "openai";

const client = new OpenAI();
const response = await client.responses.create({ model: "m", input: "x" });

console.log(response.choices[0].message.content, response.choices?.[0]?.message?.tool_calls);  //: OAR421@13 OAR421@50
console.log(response.choices[0].message.parsed, response["choices"][0].finish_reason, response.choices.length);  //: OAR421@13 OAR421@49 OAR421@87
console.log(response.usage.prompt_tokens, response.usage?.completion_tokens, response.usage.total_tokens);  //: OAR421@13 OAR421@43
console.log(response.created, response.system_fingerprint);  //: OAR421@13 OAR421@31
const { choices, id } = response;  //: OAR421@9
console.log(choices[0].message.content);  //: OAR421@13
const { data } = await client.responses.create({ model: "m", input: "x" }).withResponse();
console.log(data.choices[0].message.content, data.output_text);  //: OAR421@13
console.log((await client.responses.create({ model: "m", input: "x" })).choices[0].message.content);  //: OAR421@73
const parsed = await client.responses.parse({ model: "m", input: "x" });
console.log(parsed.choices[0].message.parsed, parsed.output_parsed);  //: OAR421@13
const fetched = await client.responses.retrieve("resp_abc123");
console.log(fetched.choices[0].message.content);  //: OAR421@13
client.responses.create({ model: "m", input: "x" }).then((given) => given.choices[0].message.content);  //: OAR421@69

// those of threads and runs
console.log(response.output[1].content[0].text.value, response.output_text.value);  //: OAR421@13 OAR421@55
console.log(response.required_action, response.last_error, response.content, response.messages, response.data);  //: OAR421@13 OAR421@39 OAR421@60 OAR421@78 OAR421@97
console.log(response.tool_calls, response.parsed, response.thread_id, response.conversation_id, response.message);  //: OAR421@13 OAR421@34 OAR421@51 OAR421@71 OAR421@97
for (const item of response.output) {
  console.log(item.function.name, item.tool_calls, item.name, item.arguments, item.content, item.type);  //: OAR421@15 OAR421@35
}
// by position: another item may stand there
console.log(response.output[0].content[0].text, response.output[0].name, response.output[0]?.arguments);  //: OAR421@13 OAR421@49 OAR421@74
console.log(response.output?.[0]?.content, response.output[0].call_id);  //: OAR421@13 OAR421@44

// events that are read like chunks
const stream = await client.responses.create({ model: "m", input: "x", stream: true });
for await (const chunk of stream) {
  process.stdout.write(chunk.choices[0].delta.content ?? "");  //: OAR421@24
  console.log(chunk.choices[0]?.delta?.tool_calls, chunk["choices"][0].finish_reason, chunk.usage);  //: OAR421@15 OAR421@52 OAR421@87
  const { usage } = chunk;  //: OAR421@11
}
for await (const { choices } of client.responses.stream({ model: "m", input: "x" })) {  //: OAR421@20
  console.log(choices[0].delta.content);  //: OAR421@15
}
const helper = client.responses.stream({ model: "m", input: "x" }).on("event", console.log);
console.log(await helper.finalContent(), await helper.finalChatCompletion(), await helper.finalMessage());  //: OAR421@19 OAR421@48 OAR421@84
console.log(await helper.totalUsage(), await helper.finalRun());  //: OAR421@19 OAR421@46
console.log((await helper.finalResponse()).choices[0].message.content);  //: OAR421@44

// what the SDK adds is no part of the JSON
const raw = await client.responses.create({ model: "m", input: "x" }).asResponse();
const body = await raw.json();
console.log(body.output_text, body.output, body.id);  //: OAR421@13
console.log((await (await client.responses.create({ model: "m" }).asResponse()).json()).output_text);  //: OAR421@89

class Agent {
  client = new OpenAI();

  async run(untyped) {
    const answer = await this.client.responses.create({ model: "m", input: "x" });
    const other = await untyped.responses.create({ model: "m", input: "x" });
    return answer.choices[0].message.content + other.choices[0].message.content;  //: OAR421@12 OAR421@48
  }
}

// what there is
console.log(response.output_text, response.id, response.model, response.status, response.error, response.created_at);
console.log(response.usage?.input_tokens, response.usage.output_tokens_details.reasoning_tokens, response.text);
console.log(response.incomplete_details?.reason, response.metadata, response.conversation?.id, response.service_tier);
for (const item of response.output) {
  if (item.type !== "message") continue;
  for (const part of item.content) {
    console.log(item.role, part.type, part.text, part.annotations, part.logprobs, part.refusal);
  }
}
for await (const event of stream) {
  console.log(event.type, event.delta, event.item, event.part, event.response.usage, event.item_id, event.response.id);
  console.log(event.response.model, event.text, event.arguments, event.refusal, event.name, event.message);
}
const first = response.output[0];
if (first.type === "message") console.log(first.content[0].text);
console.log(raw.status, raw.headers, raw.url, raw.body, raw.text());
helper.on("response.completed", (event) => event.response.output_text);
await helper.done();
console.log(await helper.finalResponse());
// chat results, other vendors, what nobody can trace
const completion = await client.chat.completions.create({ model: "m", messages: [] });
console.log(completion.choices[0].message.content, completion.usage.prompt_tokens);
console.log((await new Groq().chat.completions.create({})).choices[0].message.content);
const read = (response) => response.choices[0].message.content;
const page = await client.responses.inputItems.list("resp_abc123");
console.log(page.data, page.data[0].content);
const plain = await fetch("https://example.com/v1/responses");
console.log((await plain.json()).choices);
console.log("response.choices[0].message.content"); // response.choices
// many responses at once are no stream
const many = await Promise.all(["a", "b"].map((input) => client.responses.create({ model: "m", input })));
for (const one of many) console.log(one.id, one.usage, one.model, one.choices);  //: OAR421@67
console.log(many.map((one) => one.usage), many.map(({ id, usage }) => [id, usage]), many[0].choices);  //: OAR421@85
const promises = ["a", "b"].map((input) => client.responses.create({ model: "m", input }));
for await (const one of promises) console.log(one.id, one.usage);
// further into what runs have
console.log(response.required_action.submit_tool_outputs.tool_calls[0].function.name);  //: OAR421@13
console.log(response.required_action?.submit_tool_outputs.tool_calls.map((call) => call.id), response.required_action.type);  //: OAR421@13 OAR421@94
console.log(response.stop_reason, response.assistant_id, response.text.value);  //: OAR421@13 OAR421@35 OAR421@58
// names as other SDKs write them
console.log(response.outputText, response.usage.inputTokens, response.usage?.outputTokens, parsed.outputParsed);  //: OAR421@13 OAR421@34 OAR421@62 OAR421@92
const { outputText, status } = response;  //: OAR421@9
export const wrapped = (untyped) => untyped.responses.create({ model: "m" }).then((given) => given.outputText);
// the first item, by other ways
const { output } = response;
console.log(output[0].content[0].text, response.output.at(0).content, response.output[1].content, response.output.at(-1).name);  //: OAR421@13 OAR421@62
