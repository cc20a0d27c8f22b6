import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI()


async def ask(question):
    return (
        (
            await client
            .responses
            .create(
                model="gpt-5.5",
                input=[
                    {"role": "user", "content": question}
                ],
                store=False
            )
        )
        .output_text
        .strip()
    )


print(asyncio.run(ask("Why?")))
