//: script: parallel-tools
//: fix: safe
import OpenAI from 'openai'

const openai = new OpenAI()

const tools = [
  {
    type: 'function',
    function: {
      name: 'get_weather',
      description: 'Weather of a city',
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
    }
  }
]

const lookup = async ({ city }) => `It is sunny in ${city}`

const messages = [{ role: 'user', content: 'Compare the weather in Paris and Bogotá.' }]
const response = await openai.chat.completions.create({
  model: 'gpt-4o',
  messages,
  tools,
  parallel_tool_calls: true
})

const toolCalls = response.choices[0].message.tool_calls ?? []
console.log(toolCalls.length)
messages.push(response.choices[0].message)

const results = await Promise.all(
  toolCalls.map(async (toolCall) => ({
    role: 'tool',
    tool_call_id: toolCall.id,
    content: await lookup(JSON.parse(toolCall.function.arguments))
  }))
)
messages.push(...results)

const final = await openai.chat.completions.create({ model: 'gpt-4o', messages, tools })
console.log(final.choices[0].message.content)
