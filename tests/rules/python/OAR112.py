"""Messages of threads: client.beta.threads.messages.list() in a docstring is text."""
import functools

import anthropic
import openai
from azure.ai.agents import AgentsClient
from groq import Groq
from langgraph_sdk import get_sync_client
from openai import AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, OpenAI
from twilio.rest import Client as Twilio

client = OpenAI()
message = client.beta.threads.messages.create("thread_abc", role="user", content="Hi")  #: OAR112@11
client.beta.threads.messages.retrieve("msg_abc", thread_id="thread_abc")  #: OAR112@1
client.beta.threads.messages.update("msg_abc", thread_id="thread_abc", metadata={})  #: OAR112@1
messages = client.beta.threads.messages.list("thread_abc", order="asc")  #: OAR112@12
client.beta.threads.messages.delete("msg_abc", thread_id="thread_abc")  #: OAR112@1
arguments = {"thread_id": "thread_abc", "role": "user", "content": "Hi"}
client.beta.threads.messages.create(**arguments)  #: OAR112@1

# files, in the first version of the API
client.beta.threads.messages.files.list("msg_abc", thread_id="thread_abc")  #: OAR112@1
client.beta.threads.messages.files.retrieve("file-abc", thread_id="t", message_id="m")  #: OAR112@1

# the text of a message, wherever it can be traced
print(messages.data[0].content[0].text.value)  #: OAR112@7
print(list(messages)[-1].content[0].text.value)  #: OAR112@7
for each in messages:
    print(each.content[0].text.value)  #: OAR112@11
    for block in each.content:
        if block.type == "text":
            print(block.text.value, block.text.annotations)  #: OAR112@19
for each in reversed(messages.data):
    text = each.content[0].text.value  #: OAR112@12
    role = each.role
answers = [m.content[0].text.value for m in messages.data if m.role == "assistant"]  #: OAR112@12
latest = next(iter(messages))
latest.content[0].text.value  #: OAR112@1
client.beta.threads.messages.list("t").data[0].content[0].text.value  #: OAR112@1 OAR112@40
client.beta.threads.messages.retrieve("m", thread_id="t").content[0].text.value  #: OAR112@1 OAR112@59
print(message.content[0].text.value)  #: OAR112@7
plain = messages.model_dump()
plain["data"][0]["content"][0]["text"]["value"]  #: OAR112@1


def get_messages(thread_id):
    return client.beta.threads.messages.list(thread_id=thread_id).data  #: OAR112@12


def get_answer(thread_id):
    found = get_messages(thread_id)
    return found[0].content[0].text.value  #: OAR112@12


# every kind of client, and the module itself
AzureOpenAI().beta.threads.messages.list("t")  #: OAR112@1
openai.beta.threads.messages.list("t")  #: OAR112@1
OpenAI(base_url="http://localhost:8000/v1").beta.threads.messages.list("t")  #: OAR112@1

# accessors and options anywhere in the chain
client.with_raw_response.beta.threads.messages.list("t")  #: OAR112@1
client.beta.threads.with_raw_response.messages.list("t")  #: OAR112@1
parsed = client.beta.threads.messages.with_raw_response.list("t").parse()  #: OAR112@10
parsed.data[0].content[0].text.value  #: OAR112@1
client.with_options(timeout=3).beta.threads.messages.list("t")  #: OAR112@1
(
    client  #: OAR112@5
    .beta.threads
    # a comment in the chain
    .messages.create("t", role="user", content="Hi")
)

# held resources, methods and names
threads = client.beta.threads
threads.messages.list("t")  #: OAR112@1
held = threads.messages  #: OAR112@8
held.list("t")  #: OAR112@1
send = client.beta.threads.messages.create  #: OAR112@8
send("t", role="user", content="Hi")  #: OAR112@1
say = functools.partial(client.beta.threads.messages.create, role="user")  #: OAR112@25
getattr(client.beta.threads, "messages").list("t")  #: OAR112@1
getattr(client.beta.threads.messages, "list")("t")  #: OAR112@1 OAR112@9


class Conversation:
    def __init__(self, untyped, typed: AsyncOpenAI):
        self.untyped = untyped
        self.client = typed
        self.messages = typed.beta.threads.messages  #: OAR112@25

    async def send(self, content):
        await self.client.beta.threads.messages.create("t", role="user", content=content)  #: OAR112@15
        page = await self.messages.list("t")  #: OAR112@22
        async for each in self.untyped.beta.threads.messages.list("t"):  #: OAR112@27
            print(each.content[0].text.value)  #: OAR112@19
        self.last = page.data[0]
        return self.last.content[0].text.value  #: OAR112@16

    async def on_azure(self):
        async with AsyncAzureOpenAI() as active:
            pages = (await active.beta.threads.messages.list("t")).data  #: OAR112@28
        return pages[0].content[0].text.value  #: OAR112@16


# other vendors, other services
anthropic.Anthropic().messages.create(model="m", messages=[], max_tokens=9)
anthropic.Anthropic().beta.messages.create(model="m", messages=[], max_tokens=9)
Groq().beta.threads.messages.list("t")
Twilio().messages.create(to="1", from_="2", body="Hi")
AgentsClient().messages.create(thread_id="t", role="user", content="Hi")
get_sync_client().threads.messages.list("t")
client.chat.completions.messages.list("chatcmpl-abc")
client.beta.chatkit.threads.list_items("cthr_abc")
items = client.conversations.items.list("conv_abc")
items.data[0].content[0].text.value
text = "client.beta.threads.messages.list"
# client.beta.threads.messages.list("t")


class Board:
    def __init__(self, content):
        self.content = content
        self.messages = self
        self.beta = self
        self.threads = self

    def list(self):
        return [self]


Board([]).beta.threads.messages.list()
Board([]).list()[0].content[0].text.value


def pretty(messages):
    for message in messages:
        print(message.content[0].text.value)  #: OAR112@15
