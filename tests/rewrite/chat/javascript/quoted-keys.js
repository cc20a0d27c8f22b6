const { OpenAI } = require("openai");

const client = new OpenAI();

async function main() {
  const response = await client.chat.completions.create({
    "model": "gpt-5.5",
    "messages": [
      {
        "role": "user",
        "content": [
          { "type": "text", "text": "What is this?" },
          { "type": "image_url", "image_url": { "url": "https://example.com/cat.png" } }
        ]
      }
    ],
    "max_tokens": 300,
    "temperature": 1
  });
  console.log(response.choices[0].message.content);
}

main();
