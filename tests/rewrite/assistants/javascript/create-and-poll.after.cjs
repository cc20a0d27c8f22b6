const OpenAI = require("openai");

const client = new OpenAI();

async function ask(question) {
  const assistantInstructions = persona();
  const thread = await client.conversations.create({ items: [{ role: "user", content: question }] });
  const response = await client.responses.create({
    conversation: thread.id,
    model: "gpt-4o",
    instructions: assistantInstructions,
  });
  if (response.status === "completed") {
    return response.output_text;
  }
  console.log(response.status);
}

function persona() {
  return "You are a librarian.";
}

ask("Which book is next?").then(console.log);
