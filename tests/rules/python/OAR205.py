"""Stored completions; the spelling of the call decides, not the method's name alone."""
import openai
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
client.chat.completions.retrieve("chatcmpl-1")  #: OAR205@1
client.chat.completions.update("chatcmpl-1", metadata={})  #: OAR205@1
client.chat.completions.list()  #: OAR205@1
client.chat.completions.delete("chatcmpl-1")  #: OAR205@1
client.chat.completions.messages.list("chatcmpl-1")  #: OAR205@1
client.beta.chat.completions.retrieve("chatcmpl-1")  #: OAR205@1
openai.chat.completions.list()  #: OAR205@1
AzureOpenAI().chat.completions.list()  #: OAR205@1

client.chat.completions.with_raw_response.retrieve("chatcmpl-1")  #: OAR205@1
client.with_raw_response.chat.completions.messages.list("chatcmpl-1")  #: OAR205@1
client.chat.completions.messages.with_raw_response.list("chatcmpl-1")  #: OAR205@1
for page in client.chat.completions.list(limit=20).iter_pages():  #: OAR205@13
    print(page)


async def clean(client: AsyncOpenAI, untyped):
    async for completion in client.chat.completions.list():  #: OAR205@29
        await client.chat.completions.delete(completion.id)  #: OAR205@15
    async for message in untyped.chat.completions.messages.list("c"):  #: OAR205@26
        print(message)


class Archive:
    def __init__(self):
        self.completions = OpenAI().chat.completions
        self.messages = self.completions.messages

    def all(self):
        return list(self.completions.list()), self.messages.list("c")  #: OAR205@21 OAR205@47


delete = client.chat.completions.delete  #: OAR205@10
delete("chatcmpl-1")  #: OAR205@1

# replacements, other collections, other vendors, other lists
client.responses.retrieve("resp_1")
client.responses.delete("resp_1")
client.responses.input_items.list("resp_1")
client.models.list()
client.files.list()
client.chat.completions.create(model="m", messages=[])
client.beta.threads.messages.list("thread_1")
client.completions.list()
Groq().chat.completions.list()
OpenAI(base_url="http://localhost:8000/v1").chat.completions.list()
"client.chat.completions.list()"


class Repository:
    class completions:
        @classmethod
        def list(cls):
            """Like client.chat.completions.list()."""


class Chat:
    chat = Repository()


Chat().chat.completions.list()
Repository.completions.list()
{"chat": {"completions": []}}["chat"]["completions"].copy()
