//: script: text
//: fix: safe
import OpenAI from 'openai'

const openai = new OpenAI()

const completion = await openai.chat.completions.create({
  model: 'gpt-4o',
  messages: [{ role: 'user', content: 'Give me one tip for better sleep.' }]
})
const { content } = completion.choices[0].message

console.log(`Tip: ${content}`)
