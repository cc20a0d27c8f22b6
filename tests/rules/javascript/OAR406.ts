// The output of a tool that goes by the id of the item.
import OpenAI from "openai";

const client = new OpenAI();
const response = await client.responses.create({ model: "m", input: "x" });
const input = [];

for (const item of response.output) {
  if (item.type !== "function_call") continue;
  input.push({ type: "function_call_output", call_id: item.id, output: "x" });  //: OAR406@55
  input.push({ "type": "function_call_output", "call_id": item["id"], output: "x" });  //: OAR406@59
  input.push({ type: "custom_tool_call_output", call_id: item.id, output: "x" });  //: OAR406@58
  input.push({ type: "function_call_output", call_id: item.call_id, output: "x" });
  input.push({ type: "function_call_output", call_id: item.call_id ?? item.id, output: "x" });
  // other keys and other objects
  input.push({ type: "item_reference", id: item.id });
  calls.set(item.call_id, { call_id: item.id });
}
const outputs = response.output
  .filter((item) => item.type === "function_call")
  .map((call) => ({ type: "function_call_output", call_id: call.id, output: "x" }));  //: OAR406@60
const call = response.output.find((item) => item.type === "function_call");
const found = { type: `function_call_output`, call_id: call?.id, output: "x" };  //: OAR406@56
for await (const event of await client.responses.create({ model: "m", input: "x", stream: true })) {
  if (event.type === "response.function_call_arguments.done") {
    input.push({ type: "function_call_output", call_id: event.item_id, output: "x" });  //: OAR406@57
  }
  if (event.type === "response.output_item.done") {
    input.push({ type: "function_call_output", call_id: event.item.id, output: "x" });  //: OAR406@57
    input.push({ type: "function_call_output", call_id: event.item.call_id, output: "x" });
  }
}

// chat results, and what nobody can trace
const completion = await client.chat.completions.create({ model: "m", messages: [] });
for (const old of completion.choices[0].message.tool_calls) {
  input.push({ type: "function_call_output", call_id: old.id, output: "x" });
}
export const reply = (item) => ({ type: "function_call_output", call_id: item.id, output: "x" });
console.log("call_id: item.id"); // call_id: item.id
// another vendor's service decides itself
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
for (const item of (await local.responses.create({ model: "m", input: "x" })).output) {
  console.log({ type: "function_call_output", call_id: item.id, output: "y" });
}
