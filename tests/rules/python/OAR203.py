"""The stream helper of Chat Completions; `create(stream=True)` is OAR201."""
import contextlib

import openai
from openai import AsyncOpenAI, AzureOpenAI, OpenAI
from together import Together

client = OpenAI()
with client.chat.completions.stream(model="m", messages=[]) as stream:  #: OAR203@6
    stream.until_done()
with client.beta.chat.completions.stream(model="m", messages=[]) as stream:  #: OAR203@6
    stream.until_done()
with openai.chat.completions.stream(model="m", messages=[]) as stream:  #: OAR203@6
    stream.until_done()
with (
    AzureOpenAI() as azure,
    azure.chat.completions.stream(model="m", messages=[]) as stream,  #: OAR203@5
):
    stream.until_done()


async def tell(client: AsyncOpenAI, untyped):
    async with client.chat.completions.stream(model="m", messages=[]) as stream:  #: OAR203@16
        await stream.until_done()
    async with untyped.chat.completions.stream(model="m", messages=[]) as stream:  #: OAR203@16
        await stream.until_done()


manager = client.with_options(timeout=9).chat.completions.stream(model="m")  #: OAR203@11
with manager as stream:
    stream.until_done()
with contextlib.ExitStack() as stack:
    stack.enter_context(client.chat.completions.stream(model="m"))  #: OAR203@25
stream_chat = client.chat.completions.stream  #: OAR203@15
with stream_chat(model="m", messages=[]) as stream:  #: OAR203@6
    stream.until_done()


class Narrator:
    def __init__(self):
        self.completions = OpenAI().chat.completions

    def tell(self):
        return self.completions.stream(model="m", messages=[])  #: OAR203@16


if hasattr(client, "responses"):
    with client.responses.stream(model="m", input="x") as stream:
        stream.until_done()
else:
    with client.chat.completions.stream(model="m", messages=[]) as stream:
        stream.until_done()

# the replacement, plain streaming, other vendors, other streams
client.responses.stream(model="m", input="x")
client.chat.completions.create(model="m", messages=[], stream=True)
Together().chat.completions.stream(model="m", messages=[])
OpenAI(base_url="http://localhost:8000/v1").chat.completions.stream(model="m")
client.beta.threads.runs.stream(thread_id="t", assistant_id="a")
"with client.chat.completions.stream() as stream"


class Tube:
    def stream(self):
        """Not client.chat.completions.stream()."""


Tube().stream()
