//: script: text-and-tool
//: fix: safe
import OpenAI from 'openai'

const openai = new OpenAI()

const tools = [
  // Only one so far.
  {
    type: 'function',
    function: {
      name: 'get_weather',
      description: 'Weather of a city',
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
    }
  }
]
const messages = [{ role: 'user', content: 'How is Paris?' }]

const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages, tools })
const assistantMessage = completion.choices[0].message

if (assistantMessage.content) {
  console.log(assistantMessage.content)
}

if (assistantMessage.tool_calls && assistantMessage.tool_calls.length > 0) {
  messages.push(assistantMessage)
  const toolCall = assistantMessage.tool_calls[0]
  const { name } = toolCall.function
  const { city } = JSON.parse(toolCall.function.arguments)

  let result
  switch (name) {
    case 'get_weather':
      result = { city, sky: 'cloudy' }
      break
    default:
      throw new Error(`no such tool: ${name}`)
  }

  messages.push({ role: 'tool', content: JSON.stringify(result), tool_call_id: toolCall.id })

  const { choices } = await openai.chat.completions.create({ model: 'gpt-4o', messages, tools })
  console.log(choices[0].message.content)
}
