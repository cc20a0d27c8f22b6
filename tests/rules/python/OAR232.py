"""Streamed chunks, and what the stream helper gives; only where a chat call of the file made them."""
import asyncio
import json

import openai
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI
from openai.types.chat import ChatCompletionChunk

client = OpenAI()
stream = client.chat.completions.create(model="m", messages=[], stream=True)
for chunk in stream:
    print(chunk.choices[0].delta.content or "", end="")  #: OAR232@11
    if chunk.choices[0].finish_reason:  #: OAR232@8
        break
    if not chunk.choices:  #: OAR232@12
        print(chunk.usage.prompt_tokens, chunk.usage.total_tokens)  #: OAR232@15 OAR232@42
    print(chunk.id, chunk.model, chunk.created)  #: OAR232@11 OAR232@21 OAR232@34
    delta = chunk.choices[0].delta  #: OAR232@13
    print(delta.role, delta.refusal, delta.content)  #: OAR232@11 OAR232@23 OAR232@38
    for call in delta.tool_calls or []:  #: OAR232@17
        print(call.index, call.id)  #: OAR232@15 OAR232@27
        print(call.function.name, call.function.arguments)  #: OAR232@15 OAR232@35
    for choice in chunk.choices:  #: OAR232@19
        print(choice.delta.content, choice.index, choice.logprobs)  #: OAR232@15 OAR232@37 OAR232@51
    usage = chunk.usage  #: OAR232@13
    print(usage.completion_tokens)  #: OAR232@11

# right behind the call, in comprehensions and as dicts
for piece in client.chat.completions.create(model="m", stream=True):
    print(piece.choices[0].delta.content)  #: OAR232@11
text = "".join(c.choices[0].delta.content or "" for c in stream)  #: OAR232@16
parts = [c.choices[0].delta.content for c in stream if c.choices]  #: OAR232@10 OAR232@56
for chunk in openai.chat.completions.create(model="m", stream=True):
    data = chunk.model_dump()
    print(data["choices"][0]["delta"]["content"])  #: OAR232@11
    print(json.loads(chunk.model_dump_json())["choices"])  #: OAR232@11
for number, chunk in enumerate(stream):
    print(number, chunk.choices[0].delta.content)  #: OAR232@19
first = next(stream)
print(first.choices[0].delta.role)  #: OAR232@7
with AzureOpenAI().chat.completions.create(model="m", stream=True) as entered:
    for chunk in entered:
        print(chunk.choices[0].delta.content)  #: OAR232@15
chunks = list(stream)
for chunk in chunks:
    print(chunk.choices[0].delta.content)  #: OAR232@11
print(chunks[-1].usage)  #: OAR232@7
raw = client.chat.completions.with_raw_response.create(model="m", stream=True)
for chunk in raw.parse():
    print(chunk.choices[0].delta.function_call.arguments)  #: OAR232@11
for chunk in client.completions.create(model="m", prompt="x", stream=True):
    print(chunk.choices[0].text)  #: OAR232@11


def open_stream():
    return client.chat.completions.create(model="m", stream=True)


def deltas():
    for chunk in open_stream():
        yield chunk.choices[0].delta  #: OAR232@15


for delta in deltas():
    print(delta.content)  #: OAR232@11


def show(chunk: ChatCompletionChunk, all_chunks: openai.Stream[ChatCompletionChunk]):
    print(chunk.choices[0].delta.content)  #: OAR232@11
    for one in all_chunks:
        print(one.choices[0].delta.content)  #: OAR232@15


# known miss: a generic type in quotes
def show_quoted(chunks: "openai.Stream[ChatCompletionChunk]"):
    for chunk in chunks:
        print(chunk.choices[0].delta.content)


async def tell(client: AsyncOpenAI, untyped):
    stream = await client.chat.completions.create(model="m", stream=True)
    async for chunk in stream:
        print(chunk.choices[0].delta.content)  #: OAR232@15
    async for chunk in await untyped.chat.completions.create(model="m", stream=True):
        print(chunk.choices[0].delta.content)  #: OAR232@15
    text = [c.choices[0].delta.content async for c in stream]  #: OAR232@13
    later = await asyncio.wait_for(client.chat.completions.create(stream=True), 3)
    async for chunk in later:
        yield chunk.choices[0].delta.content, text  #: OAR232@15


class Narrator:
    def __init__(self):
        self.client = OpenAI()
        self.stream = None

    def open(self):
        self.stream = self.client.chat.completions.create(model="m", stream=True)

    def tell(self):
        for chunk in self.stream:
            yield chunk.choices[0].delta.content  #: OAR232@19


# the stream helper
with client.chat.completions.stream(model="m", messages=[]) as helper:
    for event in helper:
        if event.type == "content.delta":  #: OAR232@12
            print(event.delta, event.snapshot)
        elif event.type == "content.done":  #: OAR232@14
            print(event.content)  #: OAR232@19
        elif event.type == "chunk":  #: OAR232@14
            print(event.chunk)  #: OAR232@19
    completion = helper.get_final_completion()  #: OAR232@18
    print(helper.current_completion_snapshot)  #: OAR232@11


async def tell_with_helper(client: AsyncOpenAI):
    async with client.beta.chat.completions.stream(model="m", messages=[]) as helper:
        async for event in helper:
            print(event.type)  #: OAR232@19
        return await helper.get_final_completion()  #: OAR232@22


# the new stream, other vendors, what nobody can trace
for event in client.responses.create(model="m", input="x", stream=True):
    print(event.type, event.delta)
with client.responses.stream(model="m", input="x") as new:
    for event in new:
        print(event.type)
    new.get_final_response()
for chunk in Groq().chat.completions.create(model="m", stream=True):
    print(chunk.choices[0].delta.content)
local = OpenAI(base_url="http://localhost:8000/v1")
for chunk in local.chat.completions.create(model="m", stream=True):
    print(chunk.choices[0].delta.content)
with client.beta.threads.runs.stream(thread_id="t", assistant_id="a") as run_stream:
    for event in run_stream:
        print(event.event, event.data)


def render(chunk, chunks):
    for chunk in chunks:
        yield chunk.choices[0].delta.content


class Chunk:
    choices = []
    usage = None


for chunk in [Chunk()]:
    print(chunk.choices, chunk.usage)
"chunk.choices[0].delta.content"  # chunk.choices[0].delta.content

if hasattr(client, "responses"):
    pass
else:
    for chunk in client.chat.completions.create(model="m", stream=True):
        print(chunk.choices[0].delta.content)
