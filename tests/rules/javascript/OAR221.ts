// Messages that reach a chat call and have another shape in the Responses API.
import Groq from "groq-sdk";
import OpenAI, { AzureOpenAI } from "openai";

const client = new OpenAI();
await client.chat.completions.create({
  model: "m",
  messages: [
    { role: "user", content: "tool" },
    { role: "tool", tool_call_id: "call_1", content: "x" },  //: OAR221@7
    { role: 'function', name: "f", content: "x" },  //: OAR221@7
    {
      role: "assistant",
      content: null,
      tool_calls: [  //: OAR221@7
        { id: "call_1", type: "function", function: { name: "f", arguments: "{}" } },
      ],
    },
    { role: "assistant", function_call: { name: "f", arguments: "{}" } },  //: OAR221@26
    { role: "user", name: "alice", content: "x" },  //: OAR221@21
    { role: "assistant", audio: { id: "audio_1" } },  //: OAR221@26
    {
      role: "user",
      content: [
        { type: "text", text: "x" },  //: OAR221@11
        { type: "image_url", image_url: { url: "https://example.com" } },  //: OAR221@11
        { type: "file", file: { file_id: "file_1" } },  //: OAR221@11
        { type: "input_audio", input_audio: { data: "", format: "wav" } },  //: OAR221@11
        { type: "refusal", refusal: "no" },
      ],
    },
  ],
});

// every call, every kind of client
await client.chat.completions.parse({ messages: [{ role: "tool", content: "x" }] });  //: OAR221@52
client.beta.chat.completions.stream({ messages: [{ "role": "tool", "content": "x" }] });  //: OAR221@52
await new AzureOpenAI().chat.completions.create({ messages: [{ role: "tool", content: "" }] });  //: OAR221@64
await client["chat"].completions.create({ messages: [{ role: "tool" }] });  //: OAR221@56

// messages in names, attributes and objects
const messages = [{ role: "tool", tool_call_id: "call_1", content: "x" }];  //: OAR221@21
messages.push({ role: "tool", tool_call_id: "call_2", content: "y" });  //: OAR221@17
await client.chat.completions.create({ model: "m", messages });
const ANSWER = { role: "tool", tool_call_id: "call_1", content: "x" };  //: OAR221@18
await client.chat.completions.create({ model: "m", messages: [ANSWER] });
await client.chat.completions.create({ model: "m", messages: [...messages, { role: "tool" }] });  //: OAR221@78
const request = {
  messages: [{ role: "tool", content: "x" }],  //: OAR221@16
};
await client.chat.completions.create(request);

class Chat {
  client = new OpenAI();
  history = [{ role: "tool", content: "x" }];  //: OAR221@16

  async ask(text, untyped, tool_calls) {
    this.history.push({ role: "user", name: "bob", content: text });  //: OAR221@39
    this.history.push({ role: "assistant", tool_calls });  //: OAR221@44
    await this.client.chat.completions.create({ model: "m", messages: this.history });
    await untyped.chat.completions.create({ messages: [{ role: "tool" }] });  //: OAR221@58
  }
}

// known miss: messages that another function is handed
const answer = (given) => client.chat.completions.create({ model: "m", messages: given });
answer([{ role: "tool", content: "x" }]);

// messages that stay as they are
const name = "x";
await client.chat.completions.create({
  model: "m",
  messages: [
    { role: "system", content: "text" },
    { role: "developer", content: "tool" },
    { role: "user", content: '{ "role": "tool" }' },
    { role: "assistant", content: "x", refusal: null },
  ],
  metadata: { role: "tool", type: "text", name },
});

// objects that reach no chat call, other calls, other vendors
const UNUSED = [{ role: "tool", content: "x" }];
const part = { type: "text", text: "x" };
await client.responses.create({ model: "m", input: [{ role: "user", content: "x" }] });
await client.beta.threads.create({ messages: [{ role: "user", content: [{ type: "text", text: "x" }] }] });
await new Groq().chat.completions.create({ messages: [{ role: "tool", content: "x" }] });
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.chat.completions.create({ messages: [{ role: "tool", content: "x" }] });
console.log({ role: "tool" }, '{ "role": "tool" }', UNUSED, part); // { role: "tool" }

const lookAlike = { chat: { completions: { create: (options) => options } } };
lookAlike.chat.completions.create({ messages: [{ role: "tool" }] });
