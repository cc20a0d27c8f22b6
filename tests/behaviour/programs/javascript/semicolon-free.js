//: script: text
//: fix: safe
import OpenAI from 'openai'

const openai = new OpenAI()

const ask = async question => {
  const res = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: question }]
  })
  const answer = res.choices[0].message.content
  const lines = answer.split('\n')
  ;[answer, lines.length].forEach(it => console.log(it))
  return answer
}

await ask('Why is the sky blue?')
