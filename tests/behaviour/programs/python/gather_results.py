#: script: two-texts
#: fix: safe
import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI()


async def main():
    tasks = [
        client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": "Say it"}]
        )
        for _ in range(2)
    ]
    results = await asyncio.gather(*tasks)
    for text in sorted(result.choices[0].message.content for result in results):
        print(text)


asyncio.run(main())
