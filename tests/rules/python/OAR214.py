"""Token limits that the Responses API rejects."""
import openai
from openai import AsyncOpenAI, AzureOpenAI, OpenAI
from together import Together

client = OpenAI()
client.chat.completions.create(model="m", messages=[], max_tokens=1)  #: OAR214@56
client.chat.completions.create(model="m", max_tokens=15, messages=[])  #: OAR214@43
client.chat.completions.create(model="m", messages=[], max_completion_tokens=10)  #: OAR214@56
client.chat.completions.parse(model="m", messages=[], max_completion_tokens=5)  #: OAR214@55
client.beta.chat.completions.stream(model="m", messages=[], max_tokens=9)  #: OAR214@61
openai.chat.completions.create(model="m", max_tokens=1)  #: OAR214@43
AzureOpenAI().chat.completions.create(model="m", max_tokens=1)  #: OAR214@50
client.with_options(timeout=1).chat.completions.create(max_tokens=1)  #: OAR214@56
client.chat.completions.with_raw_response.create(max_tokens=1)  #: OAR214@50
client.chat.completions.create(**{"model": "m", "max_tokens": 1})  #: OAR214@49
arguments = {
    "model": "m",
    "max_completion_tokens": 1,  #: OAR214@5
}
client.chat.completions.create(messages=[], **arguments)
keywords = dict(model="m", max_tokens=2)  #: OAR214@28
client.chat.completions.create(**keywords)


class Health:
    def __init__(self, untyped):
        self.client = AsyncOpenAI()
        self.untyped = untyped

    async def check(self):
        await self.client.chat.completions.create(model="m", max_tokens=1)  #: OAR214@62
        await self.untyped.chat.completions.create(model="m", max_tokens=1)  #: OAR214@63


# enough, unknown, or nothing at all
client.chat.completions.create(model="m", messages=[], max_tokens=16)
client.chat.completions.create(model="m", messages=[], max_tokens=100)
client.chat.completions.create(model="m", messages=[], max_tokens=150)
client.chat.completions.create(model="m", messages=[], max_tokens=1_000)
client.chat.completions.create(model="m", messages=[], max_tokens=None)
client.chat.completions.create(model="m", messages=[], max_tokens=len("x"))
# known miss: a number that is not written in the call
LIMIT = 1
client.chat.completions.create(model="m", messages=[], max_tokens=LIMIT)

# the same name elsewhere
client.completions.create(model="m", prompt="x", max_tokens=1)
client.responses.create(model="m", input="x", max_output_tokens=16)
client.chat.completions.create(model="m", metadata={"max_tokens": 1})
Together().chat.completions.create(model="m", messages=[], max_tokens=1)
OpenAI(base_url="http://localhost:8000/v1").chat.completions.create(model="m", max_tokens=1)
unused = {"max_tokens": 1}
dict(max_tokens=1)
"client.chat.completions.create(max_tokens=1)"


def generate(max_tokens=1):
    """Like client.chat.completions.create(max_tokens=1)."""


generate(max_tokens=1)
