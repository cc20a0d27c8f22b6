"""Legacy completions: client.completions.create() in a docstring is text."""
import functools

import httpx
import openai
import requests
from groq import Groq
from langfuse.openai import OpenAI as TracedOpenAI
from openai import AsyncOpenAI, OpenAI
from openai.resources.completions import Completions
from together import Together

from settings import shared

client = OpenAI()
completion = client.completions.create(model="m", prompt="Hi")  #: OAR311@14
client.completions.create(**{"model": "m", "prompt": "Hi", "stream": True})  #: OAR311@1
print(client.completions.create(model="m", prompt="Hi").choices[0].text)  #: OAR311@7
openai.completions.create(model="m", prompt="Hi")  #: OAR311@1
openai.OpenAI(base_url="https://api.openai.com/v1").completions.create(model="m", prompt="Hi")  #: OAR311@1
TracedOpenAI().completions.create(model="m", prompt="Hi")  #: OAR311@1

# accessors and options anywhere in the chain
client.with_raw_response.completions.create(model="m", prompt="Hi")  #: OAR311@1
client.completions.with_raw_response.create(model="m", prompt="Hi").parse()  #: OAR311@1
with client.completions.with_streaming_response.create(model="m", prompt="Hi") as raw:  #: OAR311@6
    raw.parse()
client.with_options(timeout=3).completions.create(model="m", prompt="Hi")  #: OAR311@1
(
    client  #: OAR311@5
    .completions
    .create(model="m", prompt="Hi")
)

# held resources, methods and names
completions = client.completions
completions.create(model="m", prompt="Hi")  #: OAR311@1
create = client.completions.create  #: OAR311@10
create(model="m", prompt="Hi")  #: OAR311@1
ask = functools.partial(client.completions.create, model="m")  #: OAR311@25
getattr(client, "completions").create(model="m", prompt="Hi")  #: OAR311@1
for chunk in client.completions.create(model="m", prompt="Hi", stream=True):  #: OAR311@14
    print(chunk.choices[0].text)


def complete(typed: OpenAI, resource: Completions):
    resource.create(model="m", prompt="Hi")  #: OAR311@5
    return typed.completions.create(model="m", prompt="Hi")  #: OAR311@12


class Bot:
    def __init__(self, connection: "AsyncOpenAI | None" = None):
        self.connection = connection or AsyncOpenAI()

    async def ask(self):
        async with AsyncOpenAI() as opened:
            await opened.completions.create(model="m", prompt="Hi")  #: OAR311@19
        return await self.connection.completions.create(model="m", prompt="Hi")  #: OAR311@22


# the path
BASE = "https://api.openai.com/v1"
requests.post("https://api.openai.com/v1/completions", json={})  #: OAR311@15
requests.post(f"{BASE}/completions", json={})  #: OAR311@15
httpx.post(BASE + "/completions", json={})  #: OAR311@19
client.post("/completions", cast_to=object)  #: OAR311@13

# Chat Completions, other servers that serve completions, and who knows
client.chat.completions.create(model="gpt-5.5", messages=[])
requests.post("https://api.openai.com/v1/chat/completions", json={})
requests.post("http://localhost:8000/v1/completions", json={})
httpx.post("/completions", json={})
local = OpenAI(base_url="http://localhost:8000/v1", api_key="none")
local.completions.create(model="m", prompt="Hi")
local.post("/completions", cast_to=object)
OpenAI(base_url="https://openrouter.ai/api/v1").completions.create(model="m", prompt="Hi")
Groq().completions.create(model="m", prompt="Hi")
Together().completions.create(model="m", prompt="Hi")
shared.completions.create(model="m", prompt="Hi")
text = "client.completions.create"
# client.completions.create(model="m", prompt="Hi")


def untyped(connection):
    return connection.completions.create(prompt="Hi")


class Shell:
    def __init__(self):
        self.completions = self

    def create(self, prompt):
        return prompt


Shell().completions.create("Hi")
