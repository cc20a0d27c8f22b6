//: script: event
//: fix: safe
import OpenAI from "openai";

interface CalendarEvent {
  name: string;
  date: string;
  participants: string[];
}

const schema = {
  type: "object",
  properties: {
    name: { type: "string" },
    date: { type: "string" },
    participants: { type: "array", items: { type: "string" } },
  },
  required: ["name", "date", "participants"],
  additionalProperties: false,
};

const responseFormat: OpenAI.ResponseFormatJSONSchema = {
  type: "json_schema",
  json_schema: { name: "event", schema, strict: true },
};

const openai = new OpenAI();

const completion = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Alice and Bob are going to a science fair on Friday." }],
  response_format: responseFormat,
  verbosity: "low",
});

const content = completion.choices[0]?.message?.content;
const event: CalendarEvent = JSON.parse(content ?? "{}");
console.log(event.participants.join(" and "));
