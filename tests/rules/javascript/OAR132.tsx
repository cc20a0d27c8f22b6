// Stream events: "thread.message.delta" in a comment is text.
import OpenAI from "openai";
import { AssistantStream } from "openai/lib/AssistantStream";
import { EventEmitter } from "node:events";
import { createReadStream } from "node:fs";
import { Client } from "discord.js";

const openai = new OpenAI();
const events = ["thread.run.completed", "thread.run.failed"];  //: OAR132@17 OAR132@41
for await (const event of await openai.beta.threads.runs.create("t", { stream: true })) {
  if (event.event === "thread.message.delta") console.log(event.data);  //: OAR132@23
  switch (event.event) {
    case 'thread.run.requires_action':  //: OAR132@10
    case `thread.run.step.delta`:  //: OAR132@10
      break;
    case "thread.created":  //: OAR132@10
      break;
  }
}
const handlers = { "thread.message.created": console.log };  //: OAR132@20

// listeners of a stream that is traced
const stream = openai.beta.threads.runs.stream("t", { assistant_id: "a" });
stream.on("textCreated", () => process.stdout.write("> "));  //: OAR132@11
stream.on('textDelta', (delta) => console.log(delta.value)).on("textDone", console.log);  //: OAR132@11 OAR132@64
stream
  .on("messageCreated", console.log)  //: OAR132@7
  .on("messageDelta", console.log)  //: OAR132@7
  .once("messageDone", console.log)  //: OAR132@9
  .on("toolCallCreated", console.log)  //: OAR132@7
  .on("toolCallDelta", console.log)  //: OAR132@7
  .on("toolCallDone", console.log)  //: OAR132@7
  .on("runStepCreated", console.log)  //: OAR132@7
  .on("runStepDelta", console.log)  //: OAR132@7
  .on("runStepDone", console.log)  //: OAR132@7
  .on("imageFileDone", console.log)  //: OAR132@7
  .on("run", console.log)  //: OAR132@7
  .on("event", console.log)  //: OAR132@7
  .on("connect", console.log)  //: OAR132@7
  .on("error", console.error)  //: OAR132@7
  .on("abort", console.error)  //: OAR132@7
  .on("end", console.log)  //: OAR132@7
  .off("end", console.log);  //: OAR132@8
await stream.emitted("end");  //: OAR132@22
openai.beta.threads.runs.createAndStream("t", {}).on("textDelta", console.log);  //: OAR132@54
openai.beta.threads.createAndRunStream({}).on("textDelta", console.log);  //: OAR132@47
openai.beta.threads.runs.submitToolOutputsStream("r", {}).on(`textDelta`, console.log);  //: OAR132@62

function Chat() {
  const handle = (answer: Response) => {
    const reading = AssistantStream.fromReadableStream(answer.body);
    reading.on("textCreated", () => null);  //: OAR132@16
    listen(reading);
  };
  const listen = (typed: AssistantStream) => {
    typed.on("toolCallDelta", () => null);  //: OAR132@14
    typed.on("event", (event) => event.event === "thread.run.expired");  //: OAR132@14 OAR132@50
  };
  return <button onClick={() => listen(stream.on("textDelta", handle))}>Ask</button>;  //: OAR132@50
}

// other emitters, other events, other arguments
openai.responses.stream({ model: "m", input: "Hi" }).on("response.output_text.delta", console.log).on("end", console.log);
openai.chat.completions.stream({ model: "m", messages: [] }).on("content", console.log).on("error", console.error);
new EventEmitter().on("textDelta", console.log).on("end", console.log);
createReadStream("a.txt").on("end", console.log).on("error", console.error);
new Client({}).on("messageCreate", console.log).on("messageDelete", console.log);
stream.on(events[0], (value) => value === "textDelta");
const chatkit = ["thread.item.added", "thread.item.done", "thread.updated"];
console.log("got thread.message.delta from the stream");
console.log(Chat, handlers, chatkit, `${events}: thread.run.completed`);
