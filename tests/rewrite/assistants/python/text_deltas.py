import asyncio

import openai


async def main(client: openai.AsyncOpenAI) -> None:
    assistant = await client.beta.assistants.create(model="gpt-4o")
    thread = await client.beta.threads.create()
    while question := input("> "):
        await client.beta.threads.messages.create(thread.id, role="user", content=question)
        async with client.beta.threads.runs.stream(
            thread_id=thread.id, assistant_id=assistant.id
        ) as stream:
            async for text in stream.text_deltas:
                print(text, end="", flush=True)


asyncio.run(main(openai.AsyncOpenAI()))
