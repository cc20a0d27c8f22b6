"""The parse helper of Chat Completions."""
import openai
from groq import Groq
from openai import AsyncAzureOpenAI, AsyncOpenAI, OpenAI
from pydantic import BaseModel


class Event(BaseModel):
    name: str


client = OpenAI()
client.chat.completions.parse(model="m", messages=[], response_format=Event)  #: OAR202@1
client.beta.chat.completions.parse(model="m", messages=[], response_format=Event)  #: OAR202@1
openai.chat.completions.parse(model="m", messages=[], response_format=Event)  #: OAR202@1
openai.beta.chat.completions.parse(model="m", messages=[])  #: OAR202@1
client.chat.completions.with_raw_response.parse(model="m", messages=[])  #: OAR202@1
client.with_options(max_retries=5).beta.chat.completions.parse(model="m")  #: OAR202@1


async def extract(client: AsyncOpenAI, untyped):
    await client.chat.completions.parse(model="m", messages=[])  #: OAR202@11
    await untyped.beta.chat.completions.parse(model="m", messages=[])  #: OAR202@11
    async with AsyncAzureOpenAI() as azure:
        return await azure.chat.completions.parse(model="m", messages=[])  #: OAR202@22


class Extractor:
    def __init__(self):
        self.parse = OpenAI().beta.chat.completions.parse  #: OAR202@22

    def run(self):
        return self.parse(model="m", messages=[], response_format=Event)  #: OAR202@16


parse = client.beta.chat.completions.parse  #: OAR202@9
parse(model="m", messages=[])  #: OAR202@1
held = client.beta.chat.completions
held.parse(model="m", messages=[])  #: OAR202@1
arguments = {"model": "m", "messages": []}
client.chat.completions.parse(**arguments)  #: OAR202@1

try:
    client.responses.parse(model="m", input="x", text_format=Event)
except AttributeError:
    client.beta.chat.completions.parse(model="m", messages=[], response_format=Event)

# the replacement, results that are parsed, other vendors and other parsers
client.responses.parse(model="m", input="x", text_format=Event)
raw = client.chat.completions.with_raw_response.create(model="m", messages=[])
raw.parse()
Groq().chat.completions.parse(model="m", messages=[])
OpenAI(base_url="http://localhost:8000/v1").chat.completions.parse(model="m")
"client.beta.chat.completions.parse()"


class Parser:
    def parse(self, text):
        """Like client.chat.completions.parse()."""


class Chat:
    completions = Parser()


class Wrapper:
    chat = Chat()


Wrapper().chat.completions.parse("x")
Parser().parse("x")
