"""Streamed runs: client.beta.threads.runs.stream() in a docstring is text."""
import contextlib
import functools

import openai
from anthropic import Anthropic
from azure.ai.agents import AgentsClient
from groq import Groq
from langgraph_sdk import get_client
from openai import AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, OpenAI

from handlers import Handler

client = OpenAI()
arguments = {"thread_id": "t", "assistant_id": "a"}
with client.beta.threads.runs.stream(thread_id="t", assistant_id="a") as stream:  #: OAR124@6
    stream.until_done()
with client.beta.threads.runs.create_and_stream(event_handler=Handler(), **arguments) as stream:  #: OAR124@6
    stream.until_done()
with client.beta.threads.create_and_run_stream(assistant_id="a") as stream:  #: OAR124@6
    for event in stream:
        print(event)
manager = client.beta.threads.runs.stream(**arguments)  #: OAR124@11
with manager as stream:
    stream.until_done()
with contextlib.ExitStack() as stack:
    stack.enter_context(client.beta.threads.runs.stream(**arguments))  #: OAR124@25
with (
    open("log") as log,
    client.beta.threads.runs.stream(  #: OAR124@5
        thread_id="t",
        assistant_id="a",
    ) as stream,
):
    log.read()

# every kind of client, and the module itself
AzureOpenAI().beta.threads.runs.stream(**arguments)  #: OAR124@1
openai.beta.threads.runs.stream(**arguments)  #: OAR124@1
openai.beta.threads.create_and_run_stream(assistant_id="a")  #: OAR124@1
OpenAI(base_url="http://localhost:8000/v1").beta.threads.runs.stream(**arguments)  #: OAR124@1

# options anywhere in the chain, and accessors, which have no such method
client.with_options(timeout=3).beta.threads.runs.stream(**arguments)  #: OAR124@1
client.with_raw_response.beta.threads.runs.stream(**arguments)  #: OAR124@1

# held resources, methods and names
threads = client.beta.threads
threads.create_and_run_stream(assistant_id="a")  #: OAR124@1
runs = threads.runs
runs.stream(**arguments)  #: OAR124@1
open_stream = runs.stream  #: OAR124@15
open_stream(**arguments)  #: OAR124@1
with_model = functools.partial(runs.create_and_stream, model="gpt-5.5")  #: OAR124@32
getattr(runs, "stream")(**arguments)  #: OAR124@1
streams = [runs.stream(thread_id=one, assistant_id="a") for one in "ab"]  #: OAR124@12


def open_run(connection, typed: OpenAI | None = None):
    yield connection.beta.threads.runs.stream(**arguments)  #: OAR124@11
    return typed.beta.threads.runs.stream(**arguments)  #: OAR124@12


class Bot:
    def __init__(self):
        self.client = AsyncOpenAI()
        self.runs = self.client.beta.threads.runs

    async def ask(self):
        async with self.client.beta.threads.runs.stream(**arguments) as stream:  #: OAR124@20
            async for text in stream.text_deltas:
                yield text
        async with self.runs.stream(**arguments) as stream:  #: OAR124@20
            await stream.until_done()

    async def ask_on_azure(self):
        azure = AsyncAzureOpenAI()
        async with azure.beta.threads.create_and_run_stream(assistant_id="a") as stream:  #: OAR124@20
            await stream.until_done()


# other vendors, other services, other streams
Groq().beta.threads.runs.stream(**arguments)
AgentsClient().runs.stream(thread_id="t", agent_id="a")
Anthropic().beta.messages.stream(model="m", messages=[], max_tokens=9)
get_client().runs.stream("t", "graph")
client.responses.stream(model="gpt-5.5", input="Hi")
client.chat.completions.stream(model="gpt-5.5", messages=[])
client.beta.chat.completions.stream(model="gpt-5.5", messages=[])
text = "client.beta.threads.runs.stream"
# client.beta.threads.runs.stream(**arguments)


class LookAlike:
    def __init__(self):
        self.beta = self.threads = self.runs = self

    def stream(self):
        return self


LookAlike().runs.stream()
LookAlike().beta.threads.runs.stream()
