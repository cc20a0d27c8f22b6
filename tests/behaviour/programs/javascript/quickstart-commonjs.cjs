//: script: text
//: fix: safe
const OpenAI = require("openai");

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

async function main() {
  const response = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: "Say this is a test" }],
  });

  console.log(response.choices[0].message.content.trim());
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
