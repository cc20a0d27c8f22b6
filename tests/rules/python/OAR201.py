"""Chat calls. Every marked line is found; "client.chat.completions.create()" in a text is not."""
import asyncio
import functools
from contextlib import asynccontextmanager

import instructor
import openai
import openai as oai
from groq import Groq
from huggingface_hub import InferenceClient
from openai import AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, BedrockOpenAI, Client, OpenAI
from openai import chat as module_chat
from together import Together

from .clients import get_client, llm

client = OpenAI()
completion = client.chat.completions.create(model="m", messages=[])  #: OAR201@14
client.beta.chat.completions.create(model="m", messages=[])  #: OAR201@1

# every kind of client, and the module itself
AsyncOpenAI().chat.completions.create(model="m", messages=[])  #: OAR201@1
AzureOpenAI().chat.completions.create(model="m", messages=[])  #: OAR201@1
AsyncAzureOpenAI().chat.completions.create(model="m", messages=[])  #: OAR201@1
BedrockOpenAI().chat.completions.create(model="m", messages=[])  #: OAR201@1
Client().chat.completions.create(model="m", messages=[])  #: OAR201@1
openai.chat.completions.create(model="m", messages=[])  #: OAR201@1
oai.OpenAI().chat.completions.create(model="m", messages=[])  #: OAR201@1
module_chat.completions.create(model="m", messages=[])  #: OAR201@1
instructor.from_openai(OpenAI()).chat.completions.create(model="m", messages=[])  #: OAR201@1
get_client().chat.completions.create(model="m", messages=[])  #: OAR201@1
llm.chat.completions.create(model="m", messages=[])  #: OAR201@1

# hosts that are OpenAI's own, and an address that nobody can see
OpenAI(base_url="https://eu.api.openai.com/v1").chat.completions.create()  #: OAR201@1
OpenAI(base_url="https://me.openai.azure.com/openai/v1/").chat.completions.create()  #: OAR201@1
OpenAI(data_residency="eu").chat.completions.create()  #: OAR201@1

# accessors and options anywhere in the chain
client.with_raw_response.chat.completions.create()  #: OAR201@1
client.chat.with_raw_response.completions.create()  #: OAR201@1
client.chat.completions.with_raw_response.create()  #: OAR201@1
client.with_options(timeout=3).chat.completions.create()  #: OAR201@1
client.copy().chat.completions.create()  #: OAR201@1
with client.chat.completions.with_streaming_response.create() as streamed:  #: OAR201@6
    streamed.read()
(
    client  #: OAR201@5
    .chat  # a comment in the chain
    .completions
    .create(model="m", messages=[])
)


class Service:
    shared = OpenAI()

    def __init__(self, untyped, typed: "AsyncOpenAI | None" = None):
        self.untyped = untyped
        self.typed = typed
        self._client = OpenAI()
        self.completions = self._client.chat.completions  #: OAR201@28

    def ask(self):
        self._client.chat.completions.create()  #: OAR201@9
        self.shared.chat.completions.create()  #: OAR201@9
        self.completions.create()  #: OAR201@9
        return self.untyped.chat.completions.create()  #: OAR201@16

    async def ask_later(self):
        await self.typed.chat.completions.create()  #: OAR201@15
        await asyncio.gather(*[self.typed.chat.completions.create() for _ in "ab"])  #: OAR201@32

    @property
    def lazy(self):
        return AsyncOpenAI()

    async def ask_lazily(self):
        return await self.lazy.chat.completions.create()  #: OAR201@22


def make():
    return AzureOpenAI()


async def use(factory=OpenAI, given: AsyncOpenAI = None):
    made = make()
    made.chat.completions.create()  #: OAR201@5
    factory().chat.completions.create()  #: OAR201@5
    await given.chat.completions.create()  #: OAR201@11
    async with AsyncOpenAI() as entered:
        await entered.chat.completions.create()  #: OAR201@15
    await asyncio.to_thread(made.chat.completions.create, model="m")  #: OAR201@29


@asynccontextmanager
async def connected():
    yield AsyncOpenAI()


async def connect():
    async with connected() as one:
        await one.chat.completions.create()  #: OAR201@15


# held resources, methods and names
completions = client.chat.completions  #: OAR201@15
completions.create()  #: OAR201@1
chat = client.chat
chat.completions.create()  #: OAR201@1
create = client.chat.completions.create  #: OAR201@10
create(model="m", messages=[])  #: OAR201@1
ask = functools.partial(client.chat.completions.create, model="m")  #: OAR201@25
ask(messages=[])  #: OAR201@1
getattr(client, "chat").completions.create()  #: OAR201@1
if (walrus := OpenAI()):
    walrus.chat.completions.create()  #: OAR201@5
clients = {"main": OpenAI()}
clients["main"].chat.completions.create()  #: OAR201@1
handlers = [lambda: client.chat.completions.create()]  #: OAR201@21
text = f"{client.chat.completions.create().model}"  #: OAR201@11

# the new call is tried first: the old one is a fallback
try:
    client.responses.create(model="m", input="x")
except (AttributeError, openai.NotFoundError):
    client.chat.completions.create(model="m", messages=[])
if hasattr(client, "responses"):
    client.responses.create(model="m", input="x")
else:
    client.chat.completions.create(model="m", messages=[])

# a broader net is no guard
try:
    client.responses.create(model="m", input="x")
except openai.RateLimitError:
    client.chat.completions.create(model="m", messages=[])  #: OAR201@5

# other vendors' SDKs, and OpenAI's client pointed at one
Groq().chat.completions.create(model="m", messages=[])
Together().chat.completions.create(model="m", messages=[])
InferenceClient().chat.completions.create(model="m", messages=[])
OpenAI(base_url="http://localhost:11434/v1").chat.completions.create(model="m")
OpenAI(base_url="https://openrouter.ai/api/v1").chat.completions.create(model="m")
groq_client = Groq()
groq_client.chat.completions.create(model="m", messages=[])
together = Together()
together_chat = together.chat.completions
together_chat.create(model="m", messages=[])
local = client.with_options(base_url="http://localhost:8000/v1")
local.chat.completions.create(model="m", messages=[])

# other calls and other places
client.completions.create(model="m", prompt="x")
client.responses.create(model="m", input="x")
client.beta.chatkit.sessions.create(user="u", workflow={"id": "w"})
client.chat.create(model="m")
client.embeddings.create(model="m", input="x")
"client.chat.completions.create()"
# client.chat.completions.create()


class LookAlike:
    class chat:
        class completions:
            @staticmethod
            def create(**kwargs):
                """Works like client.chat.completions.create()."""
                return kwargs


LookAlike.chat.completions.create()
LookAlike().chat.completions.create()
