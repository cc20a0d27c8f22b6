import OpenAI, { AzureOpenAI } from "npm:openai@>=4.20 <4.60";

const openai = new OpenAI();
const azure = new AzureOpenAI({ apiVersion: "preview" });

await openai.responses.create({ model: "gpt-5.5", input: "Hello", store: false }); //: OAR441@7
await azure.responses.retrieve("resp_abc123"); //: OAR441@7
await openai["responses"]["create"]({ model: "gpt-5.5", input: "Hello" }); //: OAR441@7
await openai.responses.inputItems.list("resp_abc123"); //: OAR441@7
const stream = openai.responses.stream({ model: "gpt-5.5", input: "Hello" }); //: OAR441@16

const { responses } = openai;
await responses.create({ model: "gpt-5.5", input: "Hello", store: false }); //: OAR441@7

class Bot {
  private client: OpenAI;

  constructor(client: OpenAI) {
    this.client = client;
  }

  async ask(question: string) {
    const conversation = await this.client.conversations.create(); //: OAR441@32
    return this.client.responses.create({ //: OAR441@12
      model: "gpt-5.5",
      input: question,
      conversation: conversation.id,
    });
  }
}

export async function list(client: OpenAI, id: string) {
  await client.conversations.items.list(id); //: OAR441@9
  return client.conversations.delete(id); //: OAR441@10
}

try {
  await openai.responses.create({ model: "gpt-5.5", input: "Hello" }); //: OAR441@9
} catch (error) {
  console.error(error);
}

// prepared for an SDK without it
if (openai.responses) {
  await openai.responses.create({ model: "gpt-5.5", input: "Hello" });
}
const answer = "responses" in openai ? await openai.responses.create({ model: "gpt-5.5" }) : null;
await openai.responses?.create({ model: "gpt-5.5", input: "Hello" });
openai.responses && (await openai.responses.create({ model: "gpt-5.5", input: "Hello" }));

try {
  await openai.responses.create({ model: "gpt-5.5", input: "Hello" });
} catch (error) {
  if (error instanceof TypeError) console.log("old");
}

export async function askIfPossible(client: OpenAI) {
  if (!client.responses) return null;
  return client.responses.create({ model: "gpt-5.5", input: "Hello" });
}

// nothing of OpenAI's, or nothing that needs a newer one
const survey = { responses: { create: (answer: string) => answer }, conversations: new Set() };
survey.responses.create("yes");
survey.conversations.delete(answer);
await openai.files.list();
console.log(openai.responses, Bot, stream);

// behind what is asked of something else
if (!openai.files) process.exit();
if (openai.responses) console.log("new");
await openai.responses.create({ model: "gpt-5.5", input: "Hello", store: false }); //: OAR441@7
