import OpenAI from "openai";

const openai = new OpenAI();

async function ask(question) {
  const thread = await openai.conversations.create();
  const response = await openai.responses.create({
    conversation: thread.id,
    input: [{ role: "user", content: question }],
    instructions: "Be kind.",
    model: "gpt-4o",
  });
  const ofRun = response.output.filter((message) => message.type === "message").reverse();
  for (const message of ofRun) {
    console.log(message.role, message.content.map((part) => (part.type === "output_text" ? part.text : "")).join(""));
  }
  if (response.output_text) {
    console.log(`${response.output_text}!`);
  }
}

await ask("Hello!");
