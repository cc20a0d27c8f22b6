#: script: text
#: fix: safe
import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI()


async def main() -> None:
    chat_completion = await client.chat.completions.create(
        messages=[
            {
                "role": "user",
                "content": "Say this is a test",
            }
        ],
        model="gpt-5.1",
    )
    print(chat_completion.choices[0].message.content)


asyncio.run(main())
