//: script: text
//: fix: safe
import OpenAI from 'openai'

const openai = new OpenAI()

async function main () {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'You are a poet.' },
      { role: 'user', content: 'Write a couplet.' }
    ],
    stream: true
  })

  let answer = ''
  for await (const chunk of completion) {
    if (chunk.choices && chunk.choices.length > 0) {
      const { delta } = chunk.choices[0]
      if (delta.content) {
        answer += delta.content
      }
    }
  }
  console.log(answer)
}

main()
