#: script: truncated
#: client: azure
#: fix: unsafe
#: reason: azure
import asyncio

from openai import AsyncAzureOpenAI


async def main():
    client = AsyncAzureOpenAI()
    response = await client.chat.completions.create(
        model="gpt-4o-west",
        messages=[{"role": "user", "content": "Tell a story"}],
        max_tokens=100,
    )
    choice = response.choices[0]
    if choice.finish_reason == "length":
        print(choice.message.content + "...")
    else:
        print(choice.message.content)
    await client.close()


asyncio.run(main())
