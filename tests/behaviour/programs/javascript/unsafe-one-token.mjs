//: script: text
//: fix: unsafe
//: reason: minimum-raised
import OpenAI from 'openai'

const openai = new OpenAI()

// a health check
const completion = await openai.chat.completions.create({
  model: 'gpt-4o-mini',
  messages: [{ role: 'user', content: 'ping' }],
  max_tokens: 1
})

console.log(completion.choices[0].message.content ? 'healthy' : 'ill')
