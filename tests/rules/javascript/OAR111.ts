// Threads. Every marked line is found at its column; the others are silent.
import OpenAI, { AzureOpenAI } from "openai";
import { OpenAI as Named } from "openai";
import * as sdk from "openai";
import { Client as Discord } from "discord.js";
import { Client as LangGraph } from "@langchain/langgraph-sdk";
import { shared } from "./clients";

const openai = new OpenAI();
const thread = await openai.beta.threads.create();  //: OAR111@22
await openai.beta.threads.retrieve("thread_abc");  //: OAR111@7
await openai.beta.threads.update("thread_abc", { metadata: {} });  //: OAR111@7
await openai.beta.threads.del("thread_abc");  //: OAR111@7
await openai.beta.threads.delete("thread_abc");  //: OAR111@7

// every kind of client
await new AzureOpenAI().beta.threads.create();  //: OAR111@7
await new Named().beta.threads.create();  //: OAR111@7
await new sdk.OpenAI().beta.threads.create();  //: OAR111@7
await shared.beta.threads.create();  //: OAR111@7
await (await shared.connect()).beta.threads.create();  //: OAR111@7

// every spelling of a chain
await openai.beta["threads"].create();  //: OAR111@7
await openai["beta"]["threads"]["create"]();  //: OAR111@7
await openai.beta?.threads.create();  //: OAR111@7
await openai?.beta?.threads?.create?.({});  //: OAR111@7
await openai.withOptions({ maxRetries: 3 }).beta.threads.create();  //: OAR111@7
await openai.beta.threads.create().withResponse();  //: OAR111@7
await openai  //: OAR111@7
  .beta // a comment in the chain
  .threads.create();
Promise.all([openai.beta.threads.create(), openai.beta.threads.create()]);  //: OAR111@14 OAR111@44

// held resources, methods and names
const threads = openai.beta.threads;  //: OAR111@17
await threads.create();  //: OAR111@7
const { beta, apiKey } = openai;
await beta.threads.create();  //: OAR111@7
const { beta: { threads: nested } } = new OpenAI();
await nested.create();  //: OAR111@7
const { create } = openai.beta.threads;  //: OAR111@20
await create();  //: OAR111@7
const createThread = openai.beta.threads.create.bind(openai.beta.threads);  //: OAR111@22 OAR111@54
await createThread();  //: OAR111@7
const name = "create";
await openai.beta.threads[name]();  //: OAR111@7

class Service {
  openai = new OpenAI();

  constructor(untyped) {
    this.untyped = untyped;
    this.threads = untyped.beta.threads;  //: OAR111@20
  }

  async run() {
    await this.openai.beta.threads.create();  //: OAR111@11
    await this.untyped.beta.threads.create();  //: OAR111@11
    return this.threads.create();  //: OAR111@12
  }
}

function getClient() {
  return new OpenAI();
}
const made = getClient();
await made.beta.threads.create();  //: OAR111@7
await getClient().beta.threads.create();  //: OAR111@7

// another API below `beta`, and threads that are not below it
await openai.beta.chatkit.threads.retrieve("cthr_abc");
await openai.beta.chatkit.threads.delete("cthr_abc");
await openai.conversations.create();
await new LangGraph().threads.create();
const channel = await new Discord({}).channels.fetch("1");
await channel.threads.create({ name: "food" });
const slack = { threads: { create: () => 1 } };
slack.threads.create();
shared.threads.create();
await fetch("/api/threads", { method: "POST" });
const text = "openai.beta.threads.create()";
const pages = `openai.beta.threads.create(${text})`;

class LookAlike {
  beta = { threads: { create: () => 1 } };
}
new LookAlike().beta.threads.create();
const plain = { beta: { threads: { create: () => 1 } } };
plain.beta.threads.create();
