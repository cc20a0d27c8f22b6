//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();
const stream = client.chat.completions
  .stream({ model: "gpt-5-mini", messages: [{ role: "user", content: "Hello" }] })
  .on("error", (error) => console.error(error.name))
  .on("content", (delta, snapshot) => console.log(delta, snapshot.length))
  .on("content", (piece) => process.stdout.write(piece))
  .on("content.delta", ({ delta, snapshot }) => console.log(delta, snapshot))
  .on("content.done", (props) => console.log("done", props.content))
  .on("content.done", ({ content }) => console.log("again", content))
  .on("end", () => console.log("end"));
await stream.done();
console.log(await stream.finalContent());
const message = await stream.finalMessage();
console.log(message.content);
