import OpenAI from "openai";

const openai = new OpenAI();
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function ask(question) {
  const thread = await openai.conversations.create();
  let response = await openai.responses.create({
    conversation: thread.id,
    input: [{ role: "user", content: question }],
    model: "gpt-4o",
    instructions: "Be kind.",
  });
  if (response.status === "completed") {
    const messages = await openai.conversations.items.list(thread.id);
    for (const message of messages.data.reverse()) {
      if (message.type !== "message") continue;
      console.log(`${message.role} > ${message.content.map((part) => (part.type === "input_text" || part.type === "output_text" ? part.text : "")).join("")}`);
    }
  } else {
    console.log(response.status);
  }
}

await ask("Why is the sky blue?");
