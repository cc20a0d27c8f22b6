"""The state of runs: client.beta.threads.runs.retrieve() in a docstring is text."""
import asyncio
import time

import openai
from azure.ai.agents import AgentsClient
from groq import Groq
from openai import AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, OpenAI
from openai.types.beta.threads import Run

client = OpenAI()
run = client.beta.threads.runs.create(thread_id="t", assistant_id="a")
run = client.beta.threads.runs.retrieve(run.id, thread_id="t")  #: OAR122@7
client.beta.threads.runs.retrieve(thread_id="t", run_id=run.id)  #: OAR122@1
client.beta.threads.runs.update(run.id, thread_id="t", metadata={})  #: OAR122@1
client.beta.threads.runs.list("t", limit=1).data[0].status  #: OAR122@1
client.beta.threads.runs.cancel(run.id, thread_id="t")  #: OAR122@1
client.beta.threads.runs.poll(run.id, thread_id="t")  #: OAR122@1
for each in client.beta.threads.runs.list("t"):  #: OAR122@13
    print(each.status)

# the polling loop, by its condition
while run.status in ("queued", "in_progress"):  #: OAR122@7
    time.sleep(1)
    run = client.beta.threads.runs.retrieve(run.id, thread_id="t")  #: OAR122@11
while run.status != "completed":  #: OAR122@7
    run = client.beta.threads.runs.retrieve(run.id, thread_id="t")  #: OAR122@11
while run.status == "queued" or run.status == "in_progress":  #: OAR122@7 OAR122@33
    run = client.beta.threads.runs.retrieve(run.id, thread_id="t")  #: OAR122@11
while not (run.status == "completed"):  #: OAR122@12
    run = client.beta.threads.runs.retrieve(run.id, thread_id="t")  #: OAR122@11
while client.beta.threads.runs.retrieve(run.id, thread_id="t").status != "completed":  #: OAR122@7 OAR122@64
    time.sleep(1)
while (run := client.beta.threads.runs.retrieve("r", thread_id="t")).status == "queued":  #: OAR122@15 OAR122@70
    time.sleep(1)
while True:
    run = client.beta.threads.runs.retrieve(run.id, thread_id="t")  #: OAR122@11
    if run.status == "completed":
        break
waited = client.beta.threads.runs.create_and_poll(thread_id="t", assistant_id="a")
while waited.status == "requires_action":  #: OAR122@7
    waited = client.beta.threads.runs.submit_tool_outputs_and_poll("r", thread_id="t", tool_outputs=[])
if run.status == "completed":
    print(run.status)


def wait_on_run(run, thread):
    while run.status == "queued" or run.status == "in_progress":  #: OAR122@11 OAR122@37
        run = client.beta.threads.runs.retrieve(thread_id=thread.id, run_id=run.id)  #: OAR122@15
        time.sleep(0.5)
    return run


def wait_on_typed_run(run: Run):
    while run.status == "queued":  #: OAR122@11
        run = client.beta.threads.runs.retrieve(run.id, thread_id=run.thread_id)  #: OAR122@15
    return run


# every kind of client, and the module itself
AzureOpenAI().beta.threads.runs.retrieve("r", thread_id="t")  #: OAR122@1
openai.beta.threads.runs.retrieve("r", thread_id="t")  #: OAR122@1
OpenAI(base_url="http://localhost:8000/v1").beta.threads.runs.list("t")  #: OAR122@1

# accessors and options anywhere in the chain
client.beta.threads.runs.with_raw_response.retrieve("r", thread_id="t").parse()  #: OAR122@1
client.with_streaming_response.beta.threads.runs.list("t")  #: OAR122@1
client.with_options(timeout=3).beta.threads.runs.cancel("r", thread_id="t")  #: OAR122@1
(
    client.beta.threads.runs  #: OAR122@5
    .retrieve("r", thread_id="t")
)

# held resources, methods and names
runs = client.beta.threads.runs
runs.poll("r", thread_id="t")  #: OAR122@1
cancel = runs.cancel  #: OAR122@10
cancel("r", thread_id="t")  #: OAR122@1
getattr(runs, "retrieve")("r", thread_id="t")  #: OAR122@1
fetch = lambda: client.beta.threads.runs.retrieve("r", thread_id="t")  #: OAR122@17
arguments = {"run_id": "r", "thread_id": "t"}
runs.retrieve(**arguments)  #: OAR122@1
while fetch().status == "queued":  #: OAR122@15
    time.sleep(1)


class Bot:
    def __init__(self, untyped, typed: AsyncOpenAI):
        self.untyped = untyped
        self.typed = typed
        self.run = None

    async def wait(self):
        self.run = await self.typed.beta.threads.runs.create(thread_id="t", assistant_id="a")
        while self.run.status in ["queued", "in_progress"]:  #: OAR122@15
            await asyncio.sleep(1)
            self.run = await self.untyped.beta.threads.runs.retrieve("r", thread_id="t")  #: OAR122@30

    async def wait_on_azure(self):
        async with AsyncAzureOpenAI() as azure:
            run = await azure.beta.threads.runs.poll("r", thread_id="t")  #: OAR122@25
            while run.status == "queued":  #: OAR122@19
                await asyncio.sleep(1)


# other vendors, other services, other loops
Groq().beta.threads.runs.retrieve("r", thread_id="t")
agents = AgentsClient()
agent_run = agents.runs.create(thread_id="t", agent_id="a")
while agent_run.status in ("queued", "in_progress"):
    agent_run = agents.runs.get("t", agent_run.id)
job = client.fine_tuning.jobs.retrieve("ftjob-abc")
while job.status == "running":
    job = client.fine_tuning.jobs.retrieve(job.id)
evaluation = client.evals.runs.retrieve("r", eval_id="e")
while evaluation.status == "queued":
    evaluation = client.evals.runs.retrieve("r", eval_id="e")
response = client.responses.create(model="gpt-5.5", input="Hi", background=True)
while response.status in ("queued", "in_progress"):
    response = client.responses.retrieve(response.id)
batch = client.beta.vector_stores.file_batches.poll("b", vector_store_id="v")
while batch.status == "in_progress":
    pass
text = "client.beta.threads.runs.retrieve"
# while run.status == "queued": client.beta.threads.runs.retrieve()


class Run:
    status = "queued"

    def retrieve(self):
        return self


own = Run()
while own.status == "queued":
    own = own.retrieve()
