"""Runs: client.beta.threads.runs.create() in a docstring is text."""
import asyncio
import contextlib
from functools import partial

import mlflow
import openai
from azure.ai.agents import AgentsClient
from groq import Groq
from langgraph_sdk import get_client
from openai import AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, OpenAI

from settings import openai_client

client = OpenAI()
run = client.beta.threads.runs.create(thread_id="t", assistant_id="asst_abc")  #: OAR121@7
client.beta.threads.runs.create_and_poll(thread_id="t", assistant_id="asst_abc")  #: OAR121@1
client.beta.threads.create_and_run(assistant_id="asst_abc")  #: OAR121@1
client.beta.threads.create_and_run_poll(assistant_id="asst_abc")  #: OAR121@1
for event in client.beta.threads.runs.create("t", assistant_id="a", stream=True):  #: OAR121@14
    print(event)
with contextlib.closing(client.beta.threads.runs.create("t", assistant_id="a")):  #: OAR121@25
    pass

# arguments in a dict, also one that grows
arguments = {"thread_id": "t", "assistant_id": "a"}
client.beta.threads.runs.create(**arguments)  #: OAR121@1
client.beta.threads.runs.create_and_poll(**{**arguments, "model": "gpt-5.5"})  #: OAR121@1

# every kind of client, and the module itself
AzureOpenAI().beta.threads.runs.create(**arguments)  #: OAR121@1
openai.beta.threads.runs.create(**arguments)  #: OAR121@1
openai_client.beta.threads.runs.create(**arguments)  #: OAR121@1
OpenAI(base_url="http://localhost:8000/v1").beta.threads.runs.create(**arguments)  #: OAR121@1

# accessors and options anywhere in the chain
client.with_raw_response.beta.threads.create_and_run(assistant_id="a")  #: OAR121@1
client.beta.with_raw_response.threads.runs.create(**arguments)  #: OAR121@1
client.beta.threads.runs.with_raw_response.create(**arguments).parse()  #: OAR121@1
client.beta.threads.runs.with_streaming_response.create(**arguments)  #: OAR121@1
client.with_options(timeout=60).beta.threads.runs.create(**arguments)  #: OAR121@1
client.copy(timeout=60).beta.threads.runs.create(**arguments)  #: OAR121@1
run = (
    client.beta.threads  #: OAR121@5
    .runs
    .create_and_poll(**arguments)
)

# held resources, methods and names
threads = client.beta.threads
threads.create_and_run(assistant_id="a")  #: OAR121@1
runs = threads.runs  #: OAR121@8
runs.create(**arguments)  #: OAR121@1
start = client.beta.threads.runs.create  #: OAR121@9
start(**arguments)  #: OAR121@1
starters = [threads.create_and_run, runs.create_and_poll]  #: OAR121@13 OAR121@37
with_model = partial(client.beta.threads.runs.create, model="gpt-5.5")  #: OAR121@22
getattr(client.beta.threads, "runs").create(**arguments)  #: OAR121@1
method = "create_and_poll" if arguments else "create"
getattr(runs, method)(**arguments)  #: OAR121@1
_, second = run, client.beta.threads.runs.create(**arguments)  #: OAR121@18
if (other := client.beta.threads.runs.create(**arguments)).id:  #: OAR121@14
    print(other)


def start_run(connection=None, *, own: "OpenAI | None" = None):
    connection = connection or client
    own.beta.threads.runs.create(**arguments)  #: OAR121@5
    return connection.beta.threads.runs.create(**arguments)  #: OAR121@12


def get_connection():
    return AsyncOpenAI()


async def main():
    connection = get_connection()
    await connection.beta.threads.runs.create(**arguments)  #: OAR121@11
    task = asyncio.create_task(connection.beta.threads.create_and_run_poll(assistant_id="a"))  #: OAR121@32
    async with AsyncAzureOpenAI() as azure:
        await azure.beta.threads.runs.create_and_poll(**arguments)  #: OAR121@15
    await asyncio.wait_for(connection.beta.threads.runs.create(**arguments), 9)  #: OAR121@28
    return await task


class Bot:
    client: OpenAI

    def ask(self):
        return self.client.beta.threads.runs.create_and_poll(**arguments)  #: OAR121@16

    @property
    def runs(self):
        return self.client.beta.threads.runs  #: OAR121@16

    def ask_again(self):
        return self.runs.create(**arguments)  #: OAR121@16


# other vendors, other services
Groq().beta.threads.runs.create(**arguments)
AgentsClient().runs.create(**arguments)
AgentsClient().runs.create_and_process(**arguments)
AgentsClient().create_thread_and_run(agent_id="a")
get_client().runs.create("t", "graph")
get_client().threads.create()
mlflow.MlflowClient().create_run("experiment")
client.evals.runs.create("eval_abc", data_source={}, name="run")
client.fine_tuning.jobs.create(model="m", training_file="f")
client.responses.create(model="gpt-5.5", input="Hi")
text = "client.beta.threads.runs.create(**arguments)"
# client.beta.threads.runs.create(**arguments)


class LookAlike:
    beta = threads = runs = None

    def __init__(self):
        self.beta = self.threads = self.runs = self

    def create(self):
        return self


LookAlike().beta.threads.runs.create()
