import asyncio

from openai import AsyncOpenAI

MODEL = "gpt-4o"


async def ask(question: str) -> str:
    client = AsyncOpenAI()
    thread = await client.conversations.create()
    response = await client.responses.create(
        conversation=thread.id,
        input=[{"role": "user", "content": question}],
        model=MODEL,
        instructions="Be brief.",
    )
    if response.status == "failed":
        raise RuntimeError(f"the run failed: {response.error}")
    answer = response.output_text
    return answer


print(asyncio.run(ask("Why is the sky blue?")))
