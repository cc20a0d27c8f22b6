# /// script
# requires-python = ">=3.9"
# dependencies = ["openai>=1.3,<1.60"]
# ///
import asyncio
import functools

import openai
from openai import AsyncOpenAI, AzureOpenAI, OpenAI
from openai.resources import Responses

client = OpenAI()
azure = AzureOpenAI(api_version="preview")

client.responses.create(model="gpt-5.5", input="Hello", store=False)  #: OAR441@1
azure.responses.retrieve("resp_abc123")  #: OAR441@1
openai.responses.create(model="gpt-5.5", input="Hello", store=False)  #: OAR441@1
client.responses.with_raw_response.create(model="gpt-5.5", input="Hello", store=False)  #: OAR441@1
client.with_options(timeout=5).responses.delete("resp_abc123")  #: OAR441@1
client.responses.cancel("resp_abc123")  #: OAR441@1
client.responses.input_items.list("resp_abc123")  #: OAR441@1
text = client.responses.create(model="gpt-5.5", input="Hello", store=False).output_text  #: OAR441@8

responses = client.responses
responses.create(model="gpt-5.5", input="Hello", store=False)  #: OAR441@1
ask = functools.partial(client.responses.create, model="gpt-5.5")  #: OAR441@25

with client.responses.stream(model="gpt-5.5", input="Hello", store=False) as stream:  #: OAR441@6
    stream.until_done()


async def main():
    connection = AsyncOpenAI()
    await connection.responses.parse(model="gpt-5.5", input="Hello", store=False)  #: OAR441@11
    return await connection.conversations.create()  #: OAR441@18


class Bot:
    def __init__(self, llm):
        self.openai = OpenAI()
        self.llm = llm

    def ask(self, question):
        first = self.openai.responses.create(model="gpt-5.5", input=question, store=False)  #: OAR441@17
        second = self.llm.responses.create(model="gpt-5.5", input=question, store=False)  #: OAR441@18
        return first, second


conversation = client.conversations.create(items=[])  #: OAR441@16
client.conversations.items.list(conversation.id)  #: OAR441@1
client.conversations.update(conversation.id, metadata={"topic": "weather"})  #: OAR441@1

try:
    client.responses.create(model="gpt-5.5", input="Hello", store=False)  #: OAR441@5
except openai.RateLimitError:
    raise

# prepared for an SDK without it
try:
    answer = client.responses.create(model="gpt-5.5", input="Hello", store=False)
except AttributeError:
    answer = None

try:
    with client.responses.stream(model="gpt-5.5", input="Hello", store=False) as stream:
        stream.until_done()
except (AttributeError, openai.NotFoundError):
    answer = None

if hasattr(client, "responses"):
    answer = client.responses.create(model="gpt-5.5", input="Hello", store=False)

answer = client.responses.create(model="gpt-5.5", store=False) if hasattr(client, "responses") else None
hasattr(client, "responses") and client.responses.create(model="gpt-5.5", input="Hello", store=False)

if openai.__version__ >= "1.66":
    answer = client.responses.create(model="gpt-5.5", input="Hello", store=False)


def ask_if_possible(connection: OpenAI):
    if not hasattr(connection, "responses"):
        return None
    return connection.responses.create(model="gpt-5.5", input="Hello", store=False)


# nothing of OpenAI's, or nothing that needs a newer one
class Survey:
    responses: Responses
    conversations = {}


def keep(responses: dict, conversations: list):
    responses.update(first="Hello")
    conversations.append("Hello")


Survey.conversations.update(first="Hello")
client.files.create(file=b"", purpose="user_data")
print(client.responses)

# behind what is asked of something else
if not hasattr(client, "files"):
    raise SystemExit
client.responses.create(model="gpt-5.5", input="Hello", store=False)  #: OAR441@1
if hasattr(client, "responses"):
    print("new")
client.responses.create(model="gpt-5.5", input="Hello", store=False)  #: OAR441@1

asyncio.run(main())
