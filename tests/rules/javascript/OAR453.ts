// A second turn without the instructions of the first.
import OpenAI from "openai";

const client = new OpenAI();
const first = await client.responses.create({ model: "m", instructions: "Answer like a pirate.", input: "x" });

await client.responses.create({ model: "m", input: "x", previous_response_id: first.id });  //: OAR453@57
await client.responses.create({ model: "m", input: "x", "previous_response_id": "resp_abc123", store: true });  //: OAR453@57
const previous_response_id = first.id;
client.responses.stream({ model: "m", input: "x", previous_response_id });  //: OAR453@51

// repeated, out of sight, the first turn
await client.responses.create({ model: "m", input: "x", instructions: "Again.", previous_response_id });
await client.responses.create({ model: "m", input: "x", prompt, previous_response_id: first.id });
await client.responses.create({ ...shared, previous_response_id: first.id });
await client.responses.create({ model: "m", input: "x", previous_response_id: undefined });
await client.responses.create({ model: "m", input: "x", previous_response_id: null });
const params = { model: "m", previous_response_id: first.id };
await client.responses.create(params);
await other.create({ previous_response_id: first.id });
