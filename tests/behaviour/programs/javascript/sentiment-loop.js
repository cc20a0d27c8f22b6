//: script: three-texts
//: fix: safe
import OpenAI from 'openai'

const openai = new OpenAI()
const reviews = ['Great!', 'Awful.', 'It was there.']
const counts = {}

for (const review of reviews) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini', messages: [
      { role: 'system', content: 'positive, negative or neutral?' }, { role: 'user', content: review },
    ], temperature: 0, max_tokens: 20
  })
  const label = completion.choices[0].message.content.toLowerCase()
  counts[label] = (counts[label] || 0) + 1
}

console.log(counts)
