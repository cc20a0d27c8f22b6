// The stream helper of Chat Completions; `create({ stream: true })` is OAR201.
import OpenAI, { AzureOpenAI } from "openai";
import Together from "together-ai";

const client = new OpenAI();
const stream = client.chat.completions.stream({ model: "m", messages: [] });  //: OAR203@16
await stream.done();
client.chat.completions.stream({ model: "m" }).on("end", () => {});  //: OAR203@1
new AzureOpenAI().chat.completions.stream({ model: "m" });  //: OAR203@1
client?.chat?.completions?.stream({ model: "m" });  //: OAR203@1

export function tell(untyped, response) {
  untyped.chat.completions.stream({ model: "m" }).toReadableStream();  //: OAR203@3
  for (const event of client.chat.completions.stream({ model: "m" })) response.write(event);  //: OAR203@23
}

const open = client.chat.completions.stream;  //: OAR203@14

// the replacement, plain streaming, other vendors, other streams
client.responses.stream({ model: "m", input: "x" });
await client.chat.completions.create({ model: "m", messages: [], stream: true });
client.beta.chat.completions.stream({ model: "m" });
new Together().chat.completions.stream({ model: "m" });
new OpenAI({ baseURL: "http://localhost:8000/v1" }).chat.completions.stream({ model: "m" });
client.beta.threads.runs.stream("thread_1", { assistant_id: "a" });
console.log("client.chat.completions.stream()");

const tube = { stream: () => "client.chat.completions.stream()" };
tube.stream();
