#: script: two-texts
#: fix: safe
import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI()


async def main() -> None:
    task = asyncio.create_task(
        client.chat.completions.create(
            model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}]
        )
    )
    first = await task
    print(first.choices[0].message.content)
    second = await asyncio.wait_for(
        client.chat.completions.create(
            model="gpt-5-mini", messages=[{"role": "user", "content": "Again"}]
        ),
        timeout=30,
    )
    print(second.choices[0].message.content)


asyncio.run(main())
