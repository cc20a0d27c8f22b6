"""Moved namespaces: client.beta.vector_stores.create() in a docstring is text."""
import functools

import openai
import openai.types.beta.vector_store  #: OAR321@8
import openai.types.beta.vector_stores as stores_types  #: OAR321@8
from azure.ai.agents.models import VectorStore as FoundryStore
from groq import Groq
from openai import AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, OpenAI
from openai.resources.beta import AsyncVectorStores, Beta  #: OAR321@35
from openai.resources.beta.vector_stores import Files, VectorStores  #: OAR321@49 OAR321@56
from openai.types import VectorStore as CurrentStore
from openai.types.beta import (
    ChatKitWorkflow,
    VectorStore,  #: OAR321@5
    VectorStoreDeleted as Deleted,  #: OAR321@5
    VectorStoreListParams,  #: OAR321@5
)
from openai.types.beta import vector_stores  #: OAR321@31
from openai.types.beta.vector_store import VectorStore as Store  #: OAR321@44
from openai.types.beta.vector_stores import FileListParams, VectorStoreFile  #: OAR321@45 OAR321@61
from openai.types.vector_stores import VectorStoreFileBatch

client = OpenAI()
store = client.beta.vector_stores.create(name="Manuals")  #: OAR321@9
client.beta.vector_stores.retrieve("vs_abc")  #: OAR321@1
client.beta.vector_stores.update("vs_abc", name="Guides")  #: OAR321@1
client.beta.vector_stores.list().data[0].id  #: OAR321@1
client.beta.vector_stores.delete("vs_abc")  #: OAR321@1
client.beta.vector_stores.files.create_and_poll(vector_store_id="v", file_id="f")  #: OAR321@1
client.beta.vector_stores.file_batches.upload_and_poll(vector_store_id="v", files=[])  #: OAR321@1
for each in client.beta.vector_stores.list():  #: OAR321@13
    print(each.id)

# every kind of client, and the module itself
AzureOpenAI().beta.vector_stores.list()  #: OAR321@1
openai.beta.vector_stores.list()  #: OAR321@1
OpenAI(base_url="http://localhost:8000/v1").beta.vector_stores.list()  #: OAR321@1

# accessors and options anywhere in the chain
client.with_raw_response.beta.vector_stores.list()  #: OAR321@1
client.beta.with_raw_response.vector_stores.list()  #: OAR321@1
client.beta.vector_stores.with_raw_response.create(name="Manuals").parse()  #: OAR321@1
client.with_options(timeout=3).beta.vector_stores.list()  #: OAR321@1
(
    client.beta  #: OAR321@5
    .vector_stores
    .file_batches
    .poll("b", vector_store_id="v")
)

# held resources and names; what hangs on them was found where they were bound
beta = client.beta
beta.vector_stores.list()  #: OAR321@1
held = client.beta.vector_stores  #: OAR321@8
held.create(name="Manuals")
upload = functools.partial(client.beta.vector_stores.files.upload, vector_store_id="v")  #: OAR321@28
# known miss: the name is a string, and what hangs on it is not looked at
getattr(client.beta, "vector_stores").list()
kept: openai.types.beta.VectorStore  #: OAR321@7


def find(untyped, typed: OpenAI):
    untyped.beta.vector_stores.list()  #: OAR321@5
    return typed.beta.vector_stores.list()  #: OAR321@12


class Library:
    def __init__(self, connection: AsyncOpenAI):
        self.connection = connection
        self.stores = connection.beta.vector_stores  #: OAR321@23

    async def read(self):
        async with AsyncAzureOpenAI() as azure:
            await azure.beta.vector_stores.list()  #: OAR321@19
        return await self.connection.beta.vector_stores.retrieve("vs_abc")  #: OAR321@22


# what lies where it should, other vendors, text
client.vector_stores.create(name="Manuals")
client.vector_stores.file_batches.upload_and_poll(vector_store_id="v", files=[])
openai.vector_stores.list()
client.beta.chat.completions.parse(model="gpt-5.5", messages=[])
client.beta.chatkit.threads.list()
Groq().beta.vector_stores.list()
isinstance(store, (CurrentStore, FoundryStore))
text = "client.beta.vector_stores"
# client.beta.vector_stores.list()


class LookAlike:
    def __init__(self):
        self.beta = self
        self.vector_stores = []


LookAlike().beta.vector_stores
