// The format `json_object` where a literal input says nothing of it.
import OpenAI from "openai";

const client = new OpenAI();
const input = [{ role: "user", content: "Name three colours." }];
const format = { type: "json_object" };  //: OAR412@18

await client.responses.create({ instructions: "Use JSON.", input: "Name colours.", text: { format: { type: "json_object" } } });  //: OAR412@102
await client.responses.create({
  model: "m",
  input: [{ role: "user", content: [{ type: "input_text", text: "Name colours." }] }],
  "text": { "format": { "type": "json_object" } },  //: OAR412@25
});
await client.responses.create({ input: "Name colours.", text: { format } });
client.responses.stream({ input: `Name three colours.`, text: { format: { type: "json_object" } } });  //: OAR412@75

// it is said, or may be said out of sight
input.push(more);
await client.responses.create({ input: "Name colours, as JSON.", text: { format: { type: "json_object" } } });
await client.responses.create({
  input: [{ role: "system", content: "Answer in json." }, { role: "user", content: "Name colours." }],
  text: { format: { type: "json_object" } },
});
await client.responses.create({ input, text: { format: { type: "json_object" } } });
await client.responses.create({ input: question, text: { format: { type: "json_object" } } });
await client.responses.create({ input: `Name ${what}.`, text: { format: { type: "json_object" } } });
await client.responses.create({ input: [...input, last], text: { format: { type: "json_object" } } });
await client.responses.create({ input: "And then?", previous_response_id: "r", text: { format: { type: "json_object" } } });
await client.responses.create({ input: "And then?", conversation: "c", text: { format: { type: "json_object" } } });
await client.responses.create({ ...rest, input: "Name colours.", text: { format: { type: "json_object" } } });
await client.responses.create({ input: "Name colours.", text: { format: { type: "json_schema", name: "s", schema: {} } } });
await client.responses.create({ input: "Name colours.", text: { format: { type: "text" } } });
// chat calls, other vendors behind the client
await client.chat.completions.create({ messages: [], response_format: { type: "json_object" } });
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
await local.responses.create({ input: "Name colours.", text: { format: { type: "json_object" } } });
// what may be one of several, or becomes another
await client.responses.create({ input: more ? "Name colours." : "Name colours, as JSON.", text: { format: { type: "json_object" } } });
let prompt = "Name colours";
prompt += " in JSON.";
await client.responses.create({ input: prompt, text: { format: { type: "json_object" } } });
const history = [{ role: "user", content: "Name colours." }];
history.push({ role: "user", content: "As JSON." });
await client.responses.create({ input: history, text: { format: { type: "json_object" } } });
const short = "Name colours.";
await client.responses.create({ input: short, text: { format: { type: "json_object" } } });  //: OAR412@65
