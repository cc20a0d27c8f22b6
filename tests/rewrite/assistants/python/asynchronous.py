import asyncio

from openai import AsyncOpenAI

MODEL = "gpt-4o"


async def ask(question: str) -> str:
    client = AsyncOpenAI()
    assistant = await client.beta.assistants.create(model=MODEL, instructions="Be brief.")
    thread = await client.beta.threads.create()
    await client.beta.threads.messages.create(thread.id, role="user", content=question)
    run = await client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)
    while run.status in ("queued", "in_progress"):
        await asyncio.sleep(0.5)
        run = await client.beta.threads.runs.retrieve(run.id, thread_id=thread.id)
    if run.status == "failed":
        raise RuntimeError(f"the run failed: {run.last_error}")
    messages = await client.beta.threads.messages.list(thread.id, order="desc", limit=1)
    answer = messages.data[0].content[0].text.value
    await client.beta.assistants.delete(assistant.id)
    return answer


print(asyncio.run(ask("Why is the sky blue?")))
