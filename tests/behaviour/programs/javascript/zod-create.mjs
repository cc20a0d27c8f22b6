//: script: event
//: fix: safe
import OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";

const openai = new OpenAI();

const CalendarEvent = z.object({
  name: z.string(),
  date: z.string(),
  participants: z.array(z.string()),
});

const response = await openai.chat.completions.create({
  model: "gpt-4o",
  messages: [{ role: "user", content: "Alice and Bob are going to a science fair on Friday." }],
  response_format: zodResponseFormat(CalendarEvent, "event"),
});

const event = CalendarEvent.parse(JSON.parse(response.choices[0].message.content));
console.log(event.date);
