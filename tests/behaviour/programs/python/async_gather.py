#: script: by-question
#: fix: safe
import asyncio

from openai import AsyncOpenAI

QUESTIONS = ["What is red?", "What is seven?", "What is Oslo?"]


async def answer(client: AsyncOpenAI, limit: asyncio.Semaphore, question: str) -> str:
    async with limit:
        response = await client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[
                {"role": "system", "content": "Answer in four words."},
                {"role": "user", "content": question},
            ],
        )
    return response.choices[0].message.content


async def main():
    limit = asyncio.Semaphore(2)
    async with AsyncOpenAI() as client:
        answers = await asyncio.gather(*(answer(client, limit, q) for q in QUESTIONS))
    for question, text in zip(QUESTIONS, answers):
        print(question, "->", text)


asyncio.run(main())
