import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI()


async def ask(question):
    return (
        (
            await client
            .chat
            .completions
            .create(
                model="gpt-5.5",
                messages=[
                    {"role": "user", "content": question}
                ]
            )
        )
        .choices[0]
        .message
        .content
        .strip()
    )


print(asyncio.run(ask("Why?")))
