// Function tools where nothing but the text is read.
import OpenAI from "openai";

const client = new OpenAI();
const tools = [{ type: "function", name: "now", parameters: null, strict: false }];

const response = await client.responses.create({ model: "m", input: "x", tools });  //: OAR454@74
const second = await client.responses.create({ model: "m", input: "x", "tools": tools });  //: OAR454@72
const third = await client.responses.create({
  model: "m",
  input: "x",
  tools: [{ type: "function", name: "now", parameters: null, strict: false }],  //: OAR454@3
});
console.log(response.output_text, second.output_text, third.output_text);

// no tools, other calls
const plain = await client.responses.create({ model: "m", input: "x" });
const empty = await client.responses.create({ model: "m", input: "x", tools: [] });
const none = await client.responses.create({ model: "m", input: "x", tools: undefined });
await client.chat.completions.create({ model: "m", messages: [], tools });
console.log(plain.output_text, empty.output_text, none.output_text);
