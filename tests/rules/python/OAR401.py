"""Reusable prompts: in calls, in session configurations, as identifiers, types and paths."""
import os

import httpx
import openai
import requests
from groq import Groq
from openai import NOT_GIVEN, AsyncOpenAI, AzureOpenAI, OpenAI
from openai.types.responses import Response, ResponsePrompt  #: OAR401@46
from openai.types.responses import ResponsePromptParam as Prompt  #: OAR401@36
from openai.types.responses.response_prompt_param import Variables, ResponsePromptParam  #: OAR401@69

client = OpenAI()
PROMPT = {"id": os.environ["OPENAI_PROMPT_ID"]}
client.responses.create(prompt={"id": "pmpt_1"})  #: OAR401@25
client.responses.create(prompt={"id": "pmpt_1", "version": "2", "variables": {"a": "b"}})  #: OAR401@25
client.responses.create(prompt={"prompt_id": "pmpt_1"}, input="x")  #: OAR401@25
client.responses.create(model="m", input="x", prompt=PROMPT)  #: OAR401@47
client.responses.create(prompt=Prompt(id=os.environ["OPENAI_PROMPT_ID"]))  #: OAR401@25
client.responses.parse(prompt={"id": "pmpt_1"}, text_format=Response)  #: OAR401@24
client.beta.responses.create(prompt=PROMPT)  #: OAR401@30
with client.responses.stream(prompt={"id": "pmpt_1"}) as stream:  #: OAR401@30
    stream.until_done()

# every kind of client, every spelling
openai.responses.create(prompt=PROMPT)  #: OAR401@25
AzureOpenAI().responses.create(prompt=PROMPT)  #: OAR401@32
client.responses.with_raw_response.create(prompt=PROMPT)  #: OAR401@43
client.with_options(timeout=1).responses.create(prompt=PROMPT)  #: OAR401@49
create = client.responses.create
create(prompt=PROMPT)  #: OAR401@8
OpenAI(base_url="http://localhost:8000/v1").responses.create(prompt=PROMPT)  #: OAR401@62


async def ask(client: AsyncOpenAI, untyped, prompt):
    await client.responses.create(prompt=prompt)  #: OAR401@35
    await untyped.responses.create(prompt=prompt)  #: OAR401@36
    await client.responses.create(prompt=dict(id=prompt))  #: OAR401@35


class Asker:
    prompt = {"id": "pmpt_1"}

    def __init__(self):
        self.client = OpenAI()

    def ask(self, prompt):
        self.client.responses.create(prompt=self.prompt)  #: OAR401@38
        arguments = {"prompt": prompt, "input": "x"}  #: OAR401@22
        self.client.responses.create(**arguments)
        self.client.responses.create(**{"prompt": {"id": prompt}})  #: OAR401@41


# sessions of the Realtime API
client.realtime.client_secrets.create(
    session={
        "type": "realtime",
        "prompt": {"id": "pmpt_1", "version": "3"},  #: OAR401@9
    }
)
client.realtime.calls.accept("call_1", type="realtime", prompt=PROMPT)  #: OAR401@57
SESSION = {"type": "realtime", "prompt": {"id": "pmpt_1", "variables": {}}}  #: OAR401@32


async def talk(client: AsyncOpenAI):
    async with client.realtime.connect(model="gpt-realtime") as connection:
        await connection.session.update(session={"prompt": {"id": "pmpt_1"}})  #: OAR401@50


# bodies of HTTP calls, paths, identifiers
httpx.post("https://api.openai.com/v1/responses", json={"prompt": {"id": "pmpt_1"}})  #: OAR401@57
requests.get("https://api.openai.com/v1/prompts/pmpt_1", timeout=9)  #: OAR401@14
BASE = "https://api.openai.com/v1"
requests.get(f"{BASE}/prompts/pmpt_1", timeout=9)  #: OAR401@14
client.get("/prompts/pmpt_1", cast_to=dict)  #: OAR401@12
GREETING = "pmpt_68b0af3a1c1c8196a3f3"  #: OAR401@12
os.environ.setdefault("OPENAI_PROMPT_ID", 'pmpt_68b0af3a1c1c8196a3f3')  #: OAR401@43


def typed(prompt: openai.types.responses.ResponsePromptParam, other: Prompt):  #: OAR401@19
    return prompt, other, ResponsePrompt, Variables, ResponsePromptParam


# known miss: a prompt that is put into the arguments later
late = {"input": "x"}
late["prompt"] = PROMPT
client.responses.create(**late)

# no prompt, prompts that are texts, and dicts that are something else
client.responses.create(model="m", input="x", prompt=None)
client.responses.create(model="m", input="x", prompt=NOT_GIVEN)
client.responses.create(model="m", input="x", prompt=openai.omit)
client.responses.create(model="m", input="x", instructions="y", prompt_cache_key="pmpt")
client.images.generate(prompt="x")
client.images.generate(prompt=PROMPT)
client.completions.create(model="m", prompt=["x"])
client.audio.transcriptions.create(file=b"", model="m", prompt=GREETING)
rows = [
    {"prompt": {"id": 7, "text": "Hello"}},
    {"prompt": {"id": 7}},
    {"prompt": {"id": "greeting", "text": "Hello", "version": "1"}},
    {"prompt": {"version": "1"}},
    {"prompt": "pmpt_1"},
    {"prompts": {"id": "x"}},
]
field = {"id": "x", "prompt_id": "y"}

# other vendors, other paths, other identifiers, texts
Groq().responses.create(prompt=PROMPT)
requests.get("https://example.com/v1/prompts/1", timeout=9)
requests.get("/v1/prompts/1", timeout=9)
requests.get("https://api.openai.com/v1/responses", timeout=9)
print("pmpt_", "pmpt_1", "use pmpt_68b0af3a1c1c8196a3f3", "my_pmpt_68b0af3a1c1c8196a3f3")
"client.responses.create(prompt={'id': 'pmpt_1'})"
# pmpt_68b0af3a1c1c8196a3f3


class LookAlike:
    class responses:
        @staticmethod
        def create(prompt):
            """Like client.responses.create(prompt={"id": "pmpt_1"})."""


LookAlike.responses.create(prompt=PROMPT)
