// Messages of a thread, and the text that they hold.
import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import twilio from "twilio";

const openai = new OpenAI();
await openai.beta.threads.messages.create("thread_abc", { role: "user", content: "Hi" });  //: OAR112@7
await openai.beta.threads.messages.retrieve("msg_abc", { thread_id: "thread_abc" });  //: OAR112@7
await openai.beta.threads.messages.retrieve("thread_abc", "msg_abc");  //: OAR112@7
await openai.beta.threads.messages.update("msg_abc", { thread_id: "thread_abc" });  //: OAR112@7
const messages = await openai.beta.threads.messages.list("thread_abc");  //: OAR112@24
await openai.beta.threads.messages.del("thread_abc", "msg_abc");  //: OAR112@7
await openai.beta.threads.messages.delete("msg_abc", { thread_id: "thread_abc" });  //: OAR112@7
await openai.beta.threads.messages.files.list("thread_abc", "msg_abc");  //: OAR112@7
await openai.beta.threads.messages.files.retrieve("thread_abc", "msg_abc", "file_abc");  //: OAR112@7

// what is read from them
console.log(messages.data[0].content[0].text.value);  //: OAR112@13
console.log(messages.data[0]?.content[0]?.text?.value);  //: OAR112@13
console.log(messages.data[0]["content"][0]["text"]["value"]);  //: OAR112@13
const last = messages.data.filter((each) => each.role === "assistant").pop();
console.log(last.content[0].text.value);  //: OAR112@13
for (const each of messages.data) {
  for (const part of each.content) {
    if (part.type === "text") console.log(part.text.value);  //: OAR112@43
  }
}
for await (const each of openai.beta.threads.messages.list("thread_abc")) {  //: OAR112@26
  console.log(each.content[0].text.value);  //: OAR112@15
}
const { text } = messages.data[0].content[0];
console.log(text.value, text.annotations);  //: OAR112@13
text.value = text.value.trim();  //: OAR112@1 OAR112@14
messages.data.forEach((each) => console.log(each.content[0].text.value));  //: OAR112@45

function show(event) {
  return event.data.delta.content[0].text.value;  //: OAR112@10
}

// held
const { messages: resource } = openai.beta.threads;
await resource.list("thread_abc");  //: OAR112@7
const held = openai.beta.threads.messages;  //: OAR112@14
await held.list("thread_abc");  //: OAR112@7

// other vendors, other texts
await new Anthropic().messages.create({ model: "m", messages: [] });
await twilio("a", "b").messages.create({ body: "Hi" });
await twilio("a", "b").messages.list();
await openai.chat.completions.messages.list("chatcmpl-abc");
const editor = { content: [{ text: { value: "x" } }] };
console.log(editor.content[0].text.value);
const form = { text: { value: "x" } };
console.log(form.text.value);
const { text: label } = form;
console.log(label.value);
