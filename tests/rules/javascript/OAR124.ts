// Streaming a run.
import OpenAI from "openai";

const openai = new OpenAI();
const stream = openai.beta.threads.runs.stream("thread_abc", { assistant_id: "asst_abc" });  //: OAR124@16
openai.beta.threads.runs.createAndStream("thread_abc", { assistant_id: "asst_abc" });  //: OAR124@1
openai.beta.threads.createAndRunStream({ assistant_id: "asst_abc" });  //: OAR124@1
openai.beta.threads.runs  //: OAR124@1
  .stream("thread_abc", { assistant_id: "asst_abc" })
  .on("textCreated", () => process.stdout.write("> "))
  .on("textDelta", (delta) => process.stdout.write(delta.value));
const { runs } = openai.beta.threads;
for await (const event of runs.stream("thread_abc", { assistant_id: "asst_abc" })) {  //: OAR124@27
  console.log(event.event);
}
export const answer = (client) => client.beta.threads.runs.stream("t", {}).toReadableStream();  //: OAR124@35

// streams of others
openai.responses.stream({ model: "m", input: "Hi" });
openai.chat.completions.stream({ model: "m", messages: [] });
const own = { runs: { stream: () => 1 } };
own.runs.stream();
