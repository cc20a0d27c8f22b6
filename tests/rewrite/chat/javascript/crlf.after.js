const { OpenAI } = require("openai");

const client = new OpenAI();

async function main() {
  const response = await client.responses.create({
    "model": "gpt-5.5",
    "input": [
      {
        "role": "user",
        "content": [
          { "type": "input_text", "text": "What is this?" },
          { "type": "input_image", "image_url": "https://example.com/cat.png", "detail": "auto" }
        ]
      }
    ],
    "max_output_tokens": 300,
    "temperature": 1,
    "store": false
  });
  console.log(response.output_text);
}

main();
