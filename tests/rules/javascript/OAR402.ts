// Parameters that calls of the Responses API do not take.
import Anthropic from "@anthropic-ai/sdk";
import { createClient } from "@typeform/api-client";
import OpenAI, { AzureOpenAI } from "openai";
import { zodResponseFormat, zodTextFormat } from "openai/helpers/zod";

const client = new OpenAI();
const question = "Why is the sky blue?";
const messages = [{ role: "user", content: question }];

// those of chat calls
await client.responses.create({ model: "m", messages });  //: OAR402@45
await client.responses.create({
  model: "m",
  messages: [{ role: "user", content: question }],  //: OAR402@3
  max_tokens: 100,  //: OAR402@3
  "max_completion_tokens": 100,  //: OAR402@3
  response_format: { type: "json_object" },  //: OAR402@3
  functions: [],  //: OAR402@3
  function_call: "auto",  //: OAR402@3
  n: 2,  //: OAR402@3
  stop: ["\n"],  //: OAR402@3
  seed: 7,  //: OAR402@3
  logit_bias: {},  //: OAR402@3
  frequency_penalty: 1,  //: OAR402@3
  presence_penalty: 1,  //: OAR402@3
  logprobs: true,  //: OAR402@3
  reasoning_effort: "low",  //: OAR402@3
  verbosity: "low",  //: OAR402@3
  web_search_options: {},  //: OAR402@3
  prediction: {},  //: OAR402@3
  audio: {},  //: OAR402@3
  modalities: ["text"],  //: OAR402@3
});
// those of assistants, and those that were made up
await client.responses.create({
  model: "m",
  input: question,
  thread_id: "thread_abc123",  //: OAR402@3
  assistant_id: "asst_abc123",  //: OAR402@3
  additional_instructions: "Be kind.",  //: OAR402@3
  tool_resources: {},  //: OAR402@3
  conversation_id: "conv_abc123",  //: OAR402@3
  prompt_id: "pmpt",  //: OAR402@3
  parent_response_id: "resp_abc123",  //: OAR402@3
  system: "Be kind.",  //: OAR402@3
  stop_sequences: [],  //: OAR402@3
});
// no call of the Node SDK takes a class or `verbosity`
await client.responses.parse({ model: "m", input: question, text_format: zodTextFormat(S, "s"), verbosity: "low" });  //: OAR402@61 OAR402@97
client.responses.stream({ model: "m", input: question, text_format: zodTextFormat(S, "s") });  //: OAR402@56
await client.responses.parse({ model: "m", input: question, response_format: zodResponseFormat(S, "s") });  //: OAR402@61
// text where a prompt object stood
await client.responses.create({ model: "m", prompt: "Name a colour." });  //: OAR402@45
await client.responses.create({ model: "m", "prompt": `Name ${question}` });  //: OAR402@45

// given by name, spread, called another way
const params = { model: "m", max_tokens: 20 };  //: OAR402@30
await client.responses.create(params);
const shared = { seed: 1 };  //: OAR402@18
await client.responses.create({ ...shared, input: question });
await client.responses.create({ input: question, ...(question ? { stop: ["x"] } : {}) });  //: OAR402@67
await client.responses?.create?.({ input: question, seed: 1 });  //: OAR402@53
await client["responses"]["create"]({ input: question, seed: 1 });  //: OAR402@56
await client.withOptions({ timeout: 5 }).responses.create({ input: question, seed: 1 });  //: OAR402@78
const { responses } = client;
await responses.create({ input: question, seed: 1 });  //: OAR402@43
const raw = await client.responses.create({ input: question, seed: 1 }).asResponse();  //: OAR402@62
for await (const event of await client.responses.create({ stream: true, messages })) console.log(event);  //: OAR402@73

class Narrator {
  client = new AzureOpenAI();

  async tell(n) {
    return this.client.responses.create({ model: "m", input: question, n });  //: OAR402@72
  }
}

export const ask = (untyped) => untyped.responses.create({ model: "m", messages });  //: OAR402@72

// what the API takes, in the call, its second argument and inside of others
await client.responses.create(
  {
    model: "m",
    input: messages,
    instructions: "x",
    max_output_tokens: 20,
    text: { format: zodTextFormat(S, "s"), verbosity: "low" },
    reasoning: { effort: "low", summary: "auto" },
    tools: [{ type: "file_search", vector_store_ids: [] }],
    conversation: "conv_abc123",
    include: ["message.output_text.logprobs"],
    top_logprobs: 2,
    metadata: { seed: "7", thread_id: "t", system: "x" },
    prompt: { id: "x" },
    user: "u",
    store: false,
  },
  { timeout: 5, maxRetries: 1, headers: { stop: "x" } },
);
await client.responses.create({ model: "m", input: question, messages: undefined, seed: null });
await client.responses.create({ model: "m", input: question, prompt });
// chat calls, other methods, other vendors, classes of one's own
await client.chat.completions.create({ model: "m", messages, seed: 1 });
await client.responses.retrieve("resp_abc123", { messages });
await client.beta.responses.create({ messages });
await client.images.generate({ prompt: "A cat.", n: 2 });
await new Anthropic().responses.create({ messages });
await createClient({ token: "t" }).responses.create({ messages });
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.responses.create({ model: "m", input: question, seed: 1 });
const groq = {};
await groq.responses.create({ messages });
const forms = { responses: { create: (x) => x } };
forms.responses.create({ messages, n: 1 });
export const form = (untyped) => untyped.responses.create({ message: "x", attachments: [], messages });
const unused = { messages, seed: 1 };
console.log('client.responses.create({ messages })'); // client.responses.create({ messages })
// names as other SDKs write them
await client.responses.create({ model: "m", input: question, maxTokens: 5, maxOutputTokens: 5, "maxCompletionTokens": 5 });  //: OAR402@62 OAR402@76 OAR402@96
await client.responses.create({ previousResponseId: "resp_abc123", conversationId: "conv_abc123", topP: 1, responseFormat });  //: OAR402@33 OAR402@68 OAR402@99 OAR402@108
await client.responses.parse({ toolChoice: "auto", reasoningEffort: "low", parallelToolCalls: true, promptCacheKey: "k" });  //: OAR402@32 OAR402@52 OAR402@76 OAR402@101
await client.responses.create({ model: "m", maxTokens: undefined, metadata: { maxTokens: "5" } }, { maxRetries: 2 });
export const wrapped = (untyped) => untyped.responses.create({ model: "m", maxTokens: 5 });
// what conversations do not take
const { id } = await client.conversations.create({ messages, "tool_resources": {}, metadata: { role: "x" } });  //: OAR402@52 OAR402@62
await client.conversations.items.create(id, { role: "user", content: question });  //: OAR402@47 OAR402@61
await client.conversations.items.create({ conversation_id: id, items: messages });  //: OAR402@43
const body = { messages };  //: OAR402@16
await client.conversations.create(body);
await client.conversations.create({ items: [{ role: "user", content: question }], metadata: {} });
await client.conversations.items.retrieve("msg_abc123", { conversation_id: id });
// what stands in the wrong place
await client.responses.create({ stream: true, stream_options: { include_usage: true, include_obfuscation: false } });  //: OAR402@65
await client.responses.create({ input: question, text: { type: "json_schema", name: "s", schema: {} } });  //: OAR402@58
await client.responses.create({ input: question, text: { response_format: {} } });  //: OAR402@58
await client.responses.create({ input: question, text: { "format": "json_object" }, reasoning: "low" });  //: OAR402@58 OAR402@85
await client.responses.create({ text: { format: { type: "text" }, verbosity: "low" }, reasoning: { effort: "low" } });
await client.chat.completions.create({ model: "m", messages, stream_options: { include_usage: true }, reasoning: "low" });
// what is taken out before the call
const settings = { messages, max_tokens: 5, model: "m" };
const { messages: taken, max_tokens, ...rest } = settings;
await client.responses.create({ ...rest, input: taken, max_output_tokens: max_tokens });
const legacy = { best_of: 1, suffix: "x", model: "m" };  //: OAR402@30
delete legacy.best_of;
await client.responses.create({ ...legacy, input: question, best_of: 2 });  //: OAR402@61
const { ...copy } = { echo: true };  //: OAR402@23
await client.responses.create({ ...copy, input: question });
