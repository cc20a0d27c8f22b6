// Messages with what only TypeScript can say of a value.
import OpenAI from "openai";

const client = new OpenAI();
const history: OpenAI.Chat.ChatCompletionMessageParam[] = [
  { role: "user" as const, content: [{ type: "text" as const, text: "x" }] },  //: OAR221@40
  { role: "tool" as const, tool_call_id: "call_1", content: "x" },  //: OAR221@5
];
await client.chat.completions.create({ model: "m", messages: history });
