"""Files of tools: client.beta.assistants.create(tool_resources={}) in a docstring is text."""
import functools

import openai
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
RESOURCES = {"file_search": {"vector_store_ids": ["vs_abc"]}}
client.beta.assistants.create(model="m", tool_resources=RESOURCES)  #: OAR161@42
client.beta.assistants.update("a", tool_resources={"code_interpreter": {"file_ids": ["f"]}})  #: OAR161@36
client.beta.threads.create(tool_resources=RESOURCES)  #: OAR161@28
client.beta.threads.update("t", tool_resources=RESOURCES)  #: OAR161@33
client.beta.threads.create_and_run(assistant_id="a", tool_resources=RESOURCES)  #: OAR161@54
client.beta.threads.create_and_run_poll(assistant_id="a", tool_resources=RESOURCES)  #: OAR161@59
client.beta.threads.create_and_run_stream(assistant_id="a", tool_resources=RESOURCES)  #: OAR161@61
client.beta.threads.messages.create("t", role="user", content="Hi", attachments=[])  #: OAR161@69

# the first version of the API
client.beta.assistants.create(model="m", tools=[{"type": "retrieval"}], file_ids=["f"])  #: OAR161@50 OAR161@73
client.beta.threads.messages.create("t", role="user", content="Hi", file_ids=["f"])  #: OAR161@69
client.beta.threads.runs.create("t", assistant_id="a", tools=[{'type': 'retrieval'}])  #: OAR161@64
TOOLS = [{"type": "code_interpreter"}, {"type": "retrieval"}]  #: OAR161@41
client.beta.assistants.update("a", tools=TOOLS)
more = []
more.append({"type": "retrieval"})  #: OAR161@14
client.beta.assistants.create(model="m", tools=more)

# arguments in a dict, messages in a thread
arguments = {"model": "m", "tool_resources": RESOURCES}  #: OAR161@28
client.beta.assistants.create(**arguments)
client.beta.assistants.create(**dict(model="m", file_ids=["f"]))  #: OAR161@49
client.beta.threads.create(messages=[
    {
        "role": "user",
        "content": "Hi",
        "attachments": [{"file_id": "f", "tools": [{"type": "file_search"}]}],  #: OAR161@9
    },
    {"role": "user", "content": "Hi", "file_ids": ["f"]},  #: OAR161@39
])
client.beta.threads.runs.create(
    "t",
    assistant_id="a",
    additional_messages=[{"role": "user", "content": "Hi", "attachments": []}],  #: OAR161@60
)
client.beta.threads.create_and_run(
    assistant_id="a",
    thread={
        "messages": [{"role": "user", "content": "Hi", "attachments": []}],  #: OAR161@56
        "tool_resources": {"code_interpreter": {"file_ids": ["f"]}},  #: OAR161@9
    },
)
message = {"role": "user", "content": "Hi", "attachments": []}  #: OAR161@45
client.beta.threads.create(messages=[message])

# every kind of client, accessors, held resources
AzureOpenAI().beta.threads.create(tool_resources=RESOURCES)  #: OAR161@35
openai.beta.threads.create(tool_resources=RESOURCES)  #: OAR161@28
client.beta.threads.with_raw_response.create(tool_resources=RESOURCES)  #: OAR161@46
client.with_options(timeout=3).beta.threads.create(tool_resources=RESOURCES)  #: OAR161@52
assistants = client.beta.assistants
assistants.create(model="m", tool_resources=RESOURCES)  #: OAR161@30
send = client.beta.threads.messages.create
send("t", role="user", content="Hi", attachments=[])  #: OAR161@38
search = functools.partial(assistants.create, tool_resources=RESOURCES)  #: OAR161@47


class Bot:
    tools = [{"type": "retrieval"}]  #: OAR161@15

    def __init__(self, untyped, typed: AsyncOpenAI):
        self.untyped = untyped
        self.typed = typed

    async def ask(self, attachments):
        await self.typed.beta.threads.messages.create("t", attachments=attachments)  #: OAR161@60
        await self.untyped.beta.assistants.create(model="m", tools=self.tools)
        await self.untyped.beta.threads.update("t", tool_resources=RESOURCES)  #: OAR161@53


# other vendors, other calls, other dicts
Groq().beta.assistants.create(model="m", tool_resources=RESOURCES, file_ids=["f"])
client.beta.threads.create(metadata={"attachments": "none"})
client.beta.assistants.create(model="m", tools=[{"type": "file_search"}, {"type": "function"}])
client.vector_stores.create(file_ids=["f"])
client.vector_stores.file_batches.create("vs_abc", file_ids=["f"])
client.files.create(file=open("a.pdf", "rb"), purpose="assistants")
client.responses.create(
    model="gpt-5.5",
    tools=[{"type": "code_interpreter", "container": {"type": "auto", "file_ids": ["f"]}}],
    input="Hi",
)
mail = {"attachments": [], "file_ids": [], "tool_resources": {}, "type": "retrieval"}
send_mail = print
send_mail("me", attachments=[])
# client.beta.assistants.create(tool_resources=RESOURCES)
