//: script: text
//: fix: safe
import OpenAI from "openai";

const client = new OpenAI();

const data = Buffer.from("%PDF-1.4").toString("base64");

const completion = await client.chat.completions.create({
  model: "gpt-4o",
  messages: [
    {
      role: "user",
      content: [
        {
          type: "file",
          file: { filename: "contract.pdf", file_data: `data:application/pdf;base64,${data}` },
        },
        { type: "file", file: { file_id: "file-abc123" } },
        { type: "text", text: "Compare the two." },
      ],
    },
  ],
});

console.log(completion.choices[0].message.content);
