// Fields of completions: found only where the value can be traced to a chat call of the file.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const client = new OpenAI();
const completion = await client.chat.completions.create({ model: "m", messages: [] });
let text = completion.choices[0].message.content;  //: OAR231@12
text = completion.choices[0]?.message?.content?.trim();  //: OAR231@8
text = completion?.choices?.[0]?.message?.content ?? "";  //: OAR231@8
text = completion["choices"][0]["message"]["content"];  //: OAR231@8
console.log(completion.choices.at(-1).message.role);  //: OAR231@13 OAR231@39
console.log(completion.choices.length);  //: OAR231@13
if (completion.choices[0].finish_reason === "stop") {  //: OAR231@5
  console.log(completion.choices[0].index);  //: OAR231@15
}
console.log(completion.choices[0].message.refusal, completion.created);  //: OAR231@13 OAR231@52
console.log(completion.choices[0].logprobs.content);  //: OAR231@13
console.log(completion.system_fingerprint);  //: OAR231@13
console.log(completion.usage.prompt_tokens, completion.usage?.completion_tokens);  //: OAR231@13 OAR231@45
console.log(completion.usage.prompt_tokens_details.cached_tokens);  //: OAR231@13
console.log(`${completion.choices[0].message.content}`);  //: OAR231@16

// right behind the call
console.log((await client.chat.completions.create({ model: "m" })).choices[0].message.content);  //: OAR231@68
console.log((await new AzureOpenAI().chat.completions.create({})).usage.prompt_tokens);  //: OAR231@67
client.chat.completions.create({ model: "m" }).then((answer) => answer.choices[0].message.content);  //: OAR231@65

// through names
const choice = completion.choices[0];  //: OAR231@16
const message = choice.message;  //: OAR231@17
console.log(message.content, message.parsed, message.audio);  //: OAR231@13 OAR231@30 OAR231@46
const usage = completion.usage;
console.log(usage.prompt_tokens, usage.total_tokens);  //: OAR231@13
const toolCalls = message.tool_calls;  //: OAR231@19
for (const call of toolCalls ?? []) {
  const values = JSON.parse(call.function.arguments);  //: OAR231@29
  console.log(call.id, call.type, call.function.name, values);  //: OAR231@15 OAR231@24 OAR231@35
  const named = call.function;  //: OAR231@17
  console.log(named.name);  //: OAR231@15
}
for (const one of completion.choices) {  //: OAR231@19
  console.log(one.message.content);  //: OAR231@15
}
const texts = completion.choices.map((one) => one.message.content);  //: OAR231@15 OAR231@47
message.tool_calls?.forEach((call) => console.log(call.function.name));  //: OAR231@1 OAR231@51
console.log(message.function_call.name);  //: OAR231@13
const again = completion;
console.log(again.choices[0].message);  //: OAR231@13

// taken apart
const { choices, usage: { prompt_tokens } } = await client.chat.completions.create({ model: "m" });  //: OAR231@9 OAR231@27
console.log(choices[0].message.content, prompt_tokens);  //: OAR231@13
const { content, tool_calls: calls } = completion.choices[0].message;  //: OAR231@9 OAR231@40
console.log(content, calls);
const [first] = completion.choices;  //: OAR231@17
console.log(first.message.content);  //: OAR231@13
const { choices: [{ message: taken }] } = completion;
console.log(taken.content);  //: OAR231@13

// stored completions, the stream helper, other calls
const stored = await client.chat.completions.retrieve("chatcmpl-1");
console.log(stored.choices[0].message.content);  //: OAR231@13
const final = await client.chat.completions.stream({ model: "m" }).finalChatCompletion();
console.log(final.choices[0].message.content);  //: OAR231@13
const parsed = await client.chat.completions.parse({ model: "m" });
console.log(parsed.choices[0].message.parsed);  //: OAR231@13
const before = await client.beta.chat.completions.parse({ model: "m" });
console.log(before.choices[0].message.parsed);  //: OAR231@13
const legacy = await client.completions.create({ model: "m", prompt: "x" });
console.log(legacy.choices[0].text);  //: OAR231@13
for await (const listed of client.chat.completions.list()) {
  console.log(listed.choices[0].message.content);  //: OAR231@15
}
const { data } = await client.chat.completions.create({ model: "m" }).withResponse();
console.log(data.choices[0].message.content);  //: OAR231@13

// through functions and attributes
function ask(messages) {
  return client.chat.completions.create({ model: "m", messages });
}
const askLater = async (messages) => await client.chat.completions.create({ model: "m", messages });
console.log((await ask([])).choices[0].message.content);  //: OAR231@29
const answer = await askLater([]);
console.log(answer.choices[0].message.content);  //: OAR231@13

class Bot {
  client = new OpenAI();
  last = null;

  complete() {
    return this.client.chat.completions.create({ model: "m" });
  }

  async ask() {
    this.last = await this.complete();
    console.log(this.last.choices[0].message.content);  //: OAR231@17
    return (await this.complete()).choices[0].message;  //: OAR231@36
  }
}

export async function use(untyped) {
  const other = await untyped.chat.completions.create({ model: "m" });
  return other.choices[0].message.content;  //: OAR231@10
}

// fields that a Response has too
console.log(completion.id, completion.model, completion.usage, completion.usage.total_tokens);
console.log(completion.service_tier, completion.object);

// results of other calls, values that nobody can trace, other vendors
const response = await client.responses.create({ model: "m", input: "x" });
console.log(response.output_text, response.usage.input_tokens, response.choices);
const groq = await new Groq().chat.completions.create({ model: "m" });
console.log(groq.choices[0].message.content);
const local = await new OpenAI({ baseURL: "http://localhost:8000/v1" }).chat.completions.create({});
console.log(local.choices[0].message.content);
// known miss: the JSON of an HTTP call
const posted = await (await fetch("https://api.openai.com/v1/chat/completions")).json();
console.log(posted.choices[0].message.content);
const threadMessage = await client.beta.threads.messages.retrieve("msg_1", { thread_id: "t" });
console.log(threadMessage.content, threadMessage.role);

function show(completion, message) {
  return [completion.choices[0].message.content, message.content, message.role];
}

const question = { choices: ["a", "b"], message: "x" };
console.log(question.choices[0], question.message);
const { choices: options } = question;
console.log(options, "completion.choices[0].message.content"); // completion.choices[0].message.content
// many completions at once are no stream
const asked = ["a", "b"].map((content) => client.chat.completions.create({ model: "m", messages: [{ role: "user", content }] }));
const many = await Promise.all(asked);
console.log(many.map((one) => one.choices[0].message.content), many[0].usage.prompt_tokens);  //: OAR231@31 OAR231@64
for (const one of many) console.log(one.id, one.choices[0].finish_reason);  //: OAR231@45
