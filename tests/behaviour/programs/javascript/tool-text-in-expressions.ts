//: script: text-and-tool
//: fix: safe
import OpenAI from "openai"

const client = new OpenAI()
const tools: OpenAI.Chat.ChatCompletionTool[] = [
  { type: "function", function: { name: "get_weather", parameters: { type: "object", properties: { city: { type: "string" } } } } }
]
const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [{ role: "user", content: "Weather?" }]
const said = await client.chat.completions.create({ model: "gpt-5-mini", messages, tools })
console.log(said.choices[0].message.content + "!")
const log = console.log
said.choices.forEach((choice) => log(choice.message.role))
said.choices[0].message.content?.split(" ").forEach((word) => log(word))
if (said.choices.length === 1) log("one")
if (said.choices.length > 0) log("some")
if (said.choices.length > 1) log("several")
const message = said.choices[0].message
function shout(text: string): void {
  log(text.toUpperCase())
}
function text(): string {
  if (!message.content) throw new Error("empty")
  return message.content
}
if (message.content) shout(message.content)
shout(text())
shout(message.content!)
shout(message.content as string)
log(message.content == null ? 0 : message.content.length)
log(message.content ?? "No answer")
messages.push(said.choices[0].message as OpenAI.Chat.ChatCompletionMessageParam)
for (const call of message.tool_calls ?? []) {
  messages.push({ role: "tool", tool_call_id: call.id, content: "18 degrees" })
}
const last = await client.chat.completions.create({ model: "gpt-5-mini", messages, tools })
log(last.choices[0].message.content ?? "nothing")
