// Input items and conversation items in the shape of chat messages.
import OpenAI from "openai";

import { toItem } from "./items";

const client = new OpenAI();
const answer = "17 degrees";
const text = "And in Rome?";

await client.responses.create({
  model: "m",
  input: [
    { role: "user", content: [{ type: "text", text: "And in Rome?" }] },  //: OAR405@33
    { role: "user", content: [{ type: "text", text }, { "type": "image_url", image_url: { url: "u" } }] },  //: OAR405@33 OAR405@57
    { role: "user", content: [{ type: "file", file: { file_id: "f" } }, { type: `input_audio`, input_audio: {} }] },  //: OAR405@33 OAR405@75
    { role: "assistant", content: "Let me see.", tool_calls: [{ id: "call_1" }] },  //: OAR405@50
    { role: "assistant", content: [{ type: "input_text", text: "Sunny." }] },  //: OAR405@38
    { role: "tool", tool_call_id: "call_1", content: answer },  //: OAR405@7
    { "role": "assistant", "function_call": { name: "f" } },  //: OAR405@28
    { 'role': 'function', name: "f", content: answer },  //: OAR405@7
  ],
});
// by name, pushed, spread, in a conversation
const history = [{ role: "user", content: [{ type: "text", text: "x" }] }];  //: OAR405@46
history.push({ role: "tool", tool_call_id: "call_1", content: answer });  //: OAR405@16
await client.responses.create({ model: "m", input: history });
await client.responses.create({ model: "m", input: [...history, { role: "tool", content: answer }] });  //: OAR405@67
await client.conversations.create({ items: [{ role: "user", content: [{ type: "text", text: "x" }] }] });  //: OAR405@73
await client.conversations.items.create("conv_abc123", { items: [{ role: "tool", content: answer }] });  //: OAR405@68
const input = rows.map((row) => ({ role: row.role, content: [{ type: "text", text: row.text }] }));  //: OAR405@64
client.responses.stream({ model: "m", input });

// what the API takes
await client.responses.create({
  model: "m",
  input: [
    { role: "user", content: [{ type: "input_text", text: "x" }, { type: "input_image", image_url: "u" }] },
    { role: "user", content: [{ type: "input_file", file_id: "f" }] },
    { role: "assistant", content: [{ type: "output_text", text: "x" }] },
    { role: "assistant", content: "x" },
    { role: "developer", content: "x" },
    { type: "message", role: "user", content: "x" },
    { type: "function_call", call_id: "c", name: "f", arguments: "{}" },
    { type: "function_call_output", call_id: "c", output: [{ type: "input_text", text: "x" }] },
  ],
  text: { format: { type: "text" } },
});
// chat calls, and messages that are made into items first
const messages = [{ role: "tool", tool_call_id: "call_1", content: [{ type: "text", text: "x" }] }];
await client.chat.completions.create({ model: "m", messages });
await client.responses.create({ model: "m", input: messages.map(toItem) });
await client.responses.create({ model: "m", input: messages.filter((message) => message.role !== "tool") });
await client.responses.create({
  model: "m",
  input: messages.map((m) =>
    m.role === "tool"
      ? { type: "function_call_output", call_id: m.tool_call_id, output: m.content }
      : { role: m.role, content: m.content },
  ),
});
await client.responses.create({ input: toInput([{ role: "tool", content: [{ type: "text", text: "x" }] }]) });
await client.responses.create({ input: [toItem({ role: "tool", content: [{ type: "text", text: "x" }] })] });
await client.responses.create({
  input: [
    { type: "function_call_output", call_id: "c", output: JSON.stringify([{ type: "text", text: "x" }]) },
    { type: "function_call_output", call_id: "c", output: JSON.stringify({ content: [{ type: "text", text: "x" }] }) },
    { role: "user", content: toParts([{ type: "text", text: "x" }]) },
  ],
});
const unused = [{ role: "tool", content: [{ type: "text", text: "x" }] }];
await other.create({ input: [{ role: "tool", content: answer }] });
const server = { resources: [{ type: "text", text: "x" }] };
console.log('{ role: "tool" }'); // { role: "tool" }
// another vendor's service decides itself
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.responses.create({
  input: [{ role: "tool", content: [{ type: "text", text: "x" }] }, { role: "assistant", content: null, tool_calls: [] }],
});
// a URL in an object, and the output of a tool with the keys of a chat message
await client.responses.create({
  model: "m",
  input: [
    { role: "user", content: [{ type: "input_image", image_url: { url: "https://example.com/a.png" } }] },  //: OAR405@54
    { role: "user", content: [{ type: "input_image", image_url: "https://example.com/a.png", detail: "auto" }] },
    { type: "function_call_output", tool_call_id: "call_1", content: "17 degrees" },  //: OAR405@37 OAR405@61
    { type: "custom_tool_call_output", "tool_call_id": "call_1", output: "17 degrees" },  //: OAR405@40
    { type: "function_call_output", call_id: "call_1", output: [{ type: "input_text", text: "x" }] },
  ],
});
await client.responses.create({ input: convert([{ type: "function_call_output", tool_call_id: "call_1" }]) });
