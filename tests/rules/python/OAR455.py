"""Loops that wait for responses which are finished."""
import time

from openai import AsyncOpenAI, OpenAI

client = OpenAI()
response = client.responses.create(model="m", input="x")
while response.status == "in_progress":  #: OAR455@7
    response = client.responses.retrieve(response.id)
while response.status in ("queued", "in_progress"):  #: OAR455@7
    time.sleep(1)
while not response.status == "completed":  #: OAR455@11
    time.sleep(1)
while (response.status != "completed"):  #: OAR455@8
    time.sleep(1)
while response.status != "completed" and response.status != "failed":  #: OAR455@7 OAR455@42
    time.sleep(1)


class Bot:
    def __init__(self):
        self.client = AsyncOpenAI()

    async def ask(self):
        response = await self.client.responses.create(model="m", input="x")
        while response.status not in ("completed", "failed"):  #: OAR455@15
            response = await self.client.responses.retrieve(response.id)


# no loop, or another status
if response.status == "incomplete":
    print(response.incomplete_details)
while response.error:
    print(response.status)
store = client.vector_stores.create(name="x")
while store.status == "in_progress":
    store = client.vector_stores.retrieve(store.id)
run = client.beta.threads.runs.create(thread_id="t", assistant_id="a")
while run.status == "in_progress":
    run = client.beta.threads.runs.retrieve(run.id, thread_id="t")
