// Code that asks for the type of the item at a place is right.
import OpenAI from "openai";

const client = new OpenAI();
const response = await client.responses.create({ model: "m", input: "x" });
if (response.output[0]?.type === "message") {
  console.log(response.output[0].content);
}
console.log(response.choices);  //: OAR421@13

// and so is what takes either shape
console.log(response.output_text ?? response.output[1]?.content, response.choices?.[0]?.text || response.output_text);
console.log(response.output_text ? response.output_text : response.choices[0].message.content);
console.log(response.usage.input_tokens ?? response.usage.prompt_tokens ?? 0);
