"""Chat calls on OpenAI clients that point elsewhere; the Assistants API is reported there as ever."""
import os

import openai
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

BASE = "https://openrouter.ai/api/v1"
OpenAI(base_url="http://localhost:11434/v1").chat.completions.create(model="m")  #: OAR901@1
OpenAI(base_url=BASE).chat.completions.parse(model="m")  #: OAR901@1
OpenAI(base_url=f"{BASE}/").beta.chat.completions.stream(model="m")  #: OAR901@1
openai.OpenAI(api_key="k", base_url="https://api.deepseek.com").chat.completions.create()  #: OAR901@1
OpenAI(base_url=os.environ["GROQ_BASE_URL"]).chat.completions.create(model="m")  #: OAR901@1
OpenAI(base_url=os.getenv("LLM", "http://127.0.0.1:1234/v1")).chat.completions.create()  #: OAR901@1
OpenAI(**{"base_url": "https://api.x.ai/v1"}).chat.completions.create(model="m")  #: OAR901@1
gateway = OpenAI(base_url="https://gateway.ai.cloudflare.com/v1/me/gw/compat")
gateway.chat.completions.create(model="m")  #: OAR901@1
local = OpenAI().with_options(base_url="http://localhost:8000/v1")
local.chat.completions.create(model="m", messages=[])  #: OAR901@1
local.chat.completions.with_raw_response.create(model="m")  #: OAR901@1
completions = local.chat.completions
completions.create(model="m", messages=[])  #: OAR901@1
create = local.chat.completions.create  #: OAR901@10
create(model="m", messages=[])  #: OAR901@1


class Local:
    def __init__(self):
        self.client = AsyncOpenAI(base_url="http://localhost:8000/v1")

    async def ask(self):
        return await self.client.chat.completions.create(model="m")  #: OAR901@22


def connect(url="http://localhost:8000/v1"):
    return OpenAI(base_url=url, api_key="none")


# OpenAI itself, addresses that nobody can see, other calls
OpenAI().chat.completions.create(model="m")
OpenAI(base_url="https://eu.api.openai.com/v1").chat.completions.create(model="m")
OpenAI(base_url="https://me.openai.azure.com/openai/v1").chat.completions.create(model="m")
OpenAI(base_url=os.environ["OPENAI_BASE_URL"]).chat.completions.create(model="m")
OpenAI(base_url="https://gateway.ai.cloudflare.com/v1/me/gw/openai").chat.completions.create()
AzureOpenAI(base_url="https://gateway.example.com").chat.completions.create(model="m")
local.responses.create(model="m", input="x")
local.embeddings.create(model="m", input="x")
local.chat.completions.list()
local.beta.threads.create()

# other vendors' SDKs, look-alikes, texts
Groq().chat.completions.create(model="m")
Groq(base_url="http://localhost:8000/v1").chat.completions.create(model="m")
"OpenAI(base_url='http://localhost:8000/v1').chat.completions.create()"


class LookAlike:
    """Like OpenAI(base_url="http://localhost:8000/v1")."""

    def __init__(self, base_url):
        self.base_url = base_url

    class chat:
        class completions:
            create = staticmethod(print)


LookAlike(base_url="http://localhost:8000/v1").chat.completions.create(model="m")
