#: script: two-texts
#: fix: safe
import asyncio
from openai import AsyncOpenAI


async def main():
    client = AsyncOpenAI(timeout=20.0)
    messages = []
    for question in ("Capital of France?", "How many people?"):
        messages.append({"role": "user", "content": question})
        reply = (await client.chat.completions.create(model="gpt-4o", messages=messages)).choices[0].message
        messages.append({"role": reply.role, "content": reply.content})
        print(reply.content)
    await client.close()

asyncio.run(main())
