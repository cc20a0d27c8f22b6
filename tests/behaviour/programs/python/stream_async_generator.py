#: script: text
#: fix: safe
import asyncio

from openai import AsyncOpenAI


class Streamer:
    def __init__(self):
        self.client = AsyncOpenAI()

    async def events(self, prompt):
        async for chunk in await self.client.chat.completions.create(
            model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}], stream=True
        ):
            if token := chunk.choices[0].delta.content:
                yield f"data: {token}\n\n"
        yield "data: [DONE]\n\n"


async def main():
    async for event in Streamer().events("Hello"):
        print(event, end="")


asyncio.run(main())
