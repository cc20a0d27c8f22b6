//: script: text
//: fix: safe
import OpenAI from "openai";

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [
    { role: "system", content: "You look up stock prices." },
    { role: "user", content: "What does ACME cost?" },
    {
      role: "assistant",
      content: null,
      tool_calls: [
        {
          id: "call_1",
          type: "function",
          function: { name: "get_price", arguments: '{"symbol":"ACME"}' },
        },
      ],
    },
    { role: "tool", tool_call_id: "call_1", content: "12.50" },
    { role: "assistant", content: "ACME costs 12.50." },
    { role: "user", content: "And in euros?" },
  ],
  tools: [
    {
      type: "function",
      function: {
        name: "get_price",
        description: "The price of a share",
        parameters: { type: "object", properties: { symbol: { type: "string" } } },
      },
    },
  ],
});

console.log(completion.choices[0].message.content);
