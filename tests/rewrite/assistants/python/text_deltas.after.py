import asyncio

import openai


async def main(client: openai.AsyncOpenAI) -> None:
    thread = await client.conversations.create()
    while question := input("> "):
        async with client.responses.stream(
            conversation=thread.id,
            input=[{"role": "user", "content": question}],
            model="gpt-4o",
        ) as stream:
            async for event in stream:
                if event.type != "response.output_text.delta":
                    continue
                text = event.delta
                print(text, end="", flush=True)


asyncio.run(main(openai.AsyncOpenAI()))
