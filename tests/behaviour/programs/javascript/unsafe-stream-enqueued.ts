//: script: text
//: fix: unsafe
//: reason: stream-fewer-events
import OpenAI from 'openai'

const openai = new OpenAI()

export async function GET(): Promise<Response> {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o',
    stream: true,
    messages: [{ role: 'user', content: 'Write a limerick.' }],
  })

  const encoder = new TextEncoder()
  const body = new ReadableStream({
    async start(controller) {
      for await (const chunk of completion) {
        const text = chunk.choices[0]?.delta?.content || ''
        // an empty chunk, too
        controller.enqueue(encoder.encode(text))
      }
      controller.close()
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

console.log(await (await GET()).text())
