//: script: refusal
//: fix: safe
import OpenAI from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import { z } from 'zod'

const openai = new OpenAI()

const Step = z.object({ explanation: z.string(), output: z.string() })
const MathReasoning = z.object({ steps: z.array(Step), final_answer: z.string() })

const completion = await openai.chat.completions.parse({
  model: 'gpt-4o-2024-08-06',
  messages: [
    { role: 'system', content: 'You are a helpful math tutor.' },
    { role: 'user', content: 'How can I solve 8x + 7 = -23?' }
  ],
  response_format: zodResponseFormat(MathReasoning, 'math_reasoning')
})

const message = completion.choices[0]?.message
if (message?.parsed) {
  console.log(message.parsed.final_answer)
} else if (message?.refusal) {
  console.log(`refused: ${message.refusal}`)
}
