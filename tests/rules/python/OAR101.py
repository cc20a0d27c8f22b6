"""Assistants: client.beta.assistants.create() in a docstring is text."""
import asyncio
import functools

import openai
import openai as oai
from groq import Groq
from huggingface_hub import InferenceClient
from langfuse.openai import AsyncOpenAI as TracedOpenAI
from langgraph_sdk import get_client
from openai import AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, Client, OpenAI
from together import Together

from settings import client as shared, make_client

client = OpenAI()
assistant = client.beta.assistants.create(model="gpt-5.5")  #: OAR101@13
client.beta.assistants.retrieve("asst_abc")  #: OAR101@1
client.beta.assistants.update("asst_abc", name="Tutor")  #: OAR101@1
client.beta.assistants.list(order="desc").data[0].id  #: OAR101@1
client.beta.assistants.delete("asst_abc")  #: OAR101@1
for each in client.beta.assistants.list():  #: OAR101@13
    print(each.id)
names = {each.name: each.id for each in client.beta.assistants.list().data}  #: OAR101@41

# files, in the first version of the API
client.beta.assistants.files.create("asst_abc", file_id="file-abc")  #: OAR101@1
client.beta.assistants.files.retrieve("file-abc", assistant_id="asst_abc")  #: OAR101@1
client.beta.assistants.files.list("asst_abc")  #: OAR101@1
client.beta.assistants.files.delete("file-abc", assistant_id="asst_abc")  #: OAR101@1
files = client.beta.assistants.files
files.list("asst_abc")  #: OAR101@1

# every kind of client, the module itself, and clients that come from elsewhere
AzureOpenAI().beta.assistants.list()  #: OAR101@1
Client().beta.assistants.list()  #: OAR101@1
TracedOpenAI().beta.assistants.list()  #: OAR101@1
OpenAI(base_url="http://localhost:8000/v1").beta.assistants.list()  #: OAR101@1
openai.beta.assistants.list()  #: OAR101@1
oai.beta.assistants.list()  #: OAR101@1
openai.OpenAI().beta.assistants.list()  #: OAR101@1
shared.beta.assistants.list()  #: OAR101@1
make_client().beta.assistants.list()  #: OAR101@1

# accessors and options anywhere in the chain
client.with_raw_response.beta.assistants.create(model="gpt-5.5")  #: OAR101@1
client.beta.with_raw_response.assistants.create(model="gpt-5.5")  #: OAR101@1
client.beta.assistants.with_raw_response.create(model="gpt-5.5").parse()  #: OAR101@1
client.with_options(max_retries=0).beta.assistants.list()  #: OAR101@1
with client.beta.assistants.with_streaming_response.list() as response:  #: OAR101@6
    response.parse()
(
    client.beta  #: OAR101@5
    .assistants  # a comment in the chain
    .create(model="gpt-5.5")
)
raw = client.beta.assistants.with_raw_response
raw.list()  #: OAR101@1

# arguments in a dict
settings = {"model": "gpt-5.5", "name": "Tutor"}
client.beta.assistants.create(**settings)  #: OAR101@1

# held resources, methods and names
assistants = client.beta.assistants  #: OAR101@14
assistants.create(model="gpt-5.5")  #: OAR101@1
delete = client.beta.assistants.delete  #: OAR101@10
delete("asst_abc")  #: OAR101@1
create = functools.partial(client.beta.assistants.create, model="gpt-5.5")  #: OAR101@28
getattr(client.beta, "assistants").list()  #: OAR101@1
getattr(client.beta.assistants, "list")()  #: OAR101@1 OAR101@9
methods = {"list": client.beta.assistants.list}  #: OAR101@20
beta = client.beta
beta.assistants.list()  #: OAR101@1


def register(untyped, typed: "OpenAI", default=None):
    default = default or OpenAI()
    untyped.beta.assistants.list()  #: OAR101@5
    typed.beta.assistants.list()  #: OAR101@5
    return default.beta.assistants.create(model="gpt-5.5")  #: OAR101@12


async def main():
    async with AsyncOpenAI() as active:
        await active.beta.assistants.create(model="gpt-5.5")  #: OAR101@15
        async for one in active.beta.assistants.list():  #: OAR101@26
            print(one)
    azure = AsyncAzureOpenAI()
    await asyncio.gather(*[azure.beta.assistants.delete(one) for one in names])  #: OAR101@28
    await asyncio.to_thread(client.beta.assistants.create, model="gpt-5.5")  #: OAR101@29
    asyncio.create_task(azure.beta.assistants.create(model="gpt-5.5"))  #: OAR101@25


class Registry:
    fallback = OpenAI()

    def __init__(self, connection):
        self.connection = connection
        self._assistants = None

    @property
    def assistants(self):
        if self._assistants is None:
            self._assistants = self.connection.beta.assistants  #: OAR101@32
        return self._assistants

    def find(self):
        self.fallback.beta.assistants.list()  #: OAR101@9
        return self.assistants.list()  #: OAR101@16


# other vendors, whose import tells
Groq().beta.assistants.create(model="m")
Together().beta.assistants.list()
InferenceClient().beta.assistants.list()
get_client().assistants.create("graph")

# other parts of `beta`, other assistants
client.beta.chatkit.sessions.create(user="me", workflow={"id": "wf_abc"})
client.beta.agents.list()
shared.assistants.create(model="m")
client.responses.create(model="gpt-5.5", input="Hello")
path = "client.beta.assistants.create"
# client.beta.assistants.create(model="gpt-5.5")
assistant.name


class LookAlike:
    def __init__(self):
        self.beta = self
        self.assistants = self

    def create(self):
        return self


LookAlike().create()
LookAlike().beta.assistants.create()
