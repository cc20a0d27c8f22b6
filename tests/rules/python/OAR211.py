"""Chat parameters that Responses does not have, where the call names them or a dict in sight does."""
import functools

import openai
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
client.chat.completions.create(model="m", messages=[], seed=1)  #: OAR211@56
client.chat.completions.create(
    model="m",
    messages=[],
    audio={"voice": "alloy", "format": "wav"},  #: OAR211@5
    frequency_penalty=0.5,  #: OAR211@5
    logit_bias={"50256": -100},  #: OAR211@5
    modalities=["text", "audio"],  #: OAR211@5
    n=2,  #: OAR211@5
    prediction={"type": "content", "content": "x"},  #: OAR211@5
    presence_penalty=0.5,  #: OAR211@5
    seed=1,  #: OAR211@5
    stop=["\n"],  # with a comment  #: OAR211@5
)

# `responses.create(n=1)` raises TypeError as well
client.chat.completions.create(model="m", messages=[], n=1, stop=None)  #: OAR211@56 OAR211@61

# every call that takes them, every kind of client
client.chat.completions.parse(model="m", messages=[], seed=1)  #: OAR211@55
client.beta.chat.completions.parse(model="m", messages=[], seed=1)  #: OAR211@60
client.chat.completions.stream(model="m", messages=[], n=2)  #: OAR211@56
openai.chat.completions.create(model="m", messages=[], n=2)  #: OAR211@56
AzureOpenAI().chat.completions.create(model="m", stop="x")  #: OAR211@50
client.chat.completions.with_raw_response.create(model="m", stop="x")  #: OAR211@61
client.with_options(timeout=1).chat.completions.create(stop="x")  #: OAR211@56
create = client.chat.completions.create
create(model="m", messages=[], seed=1)  #: OAR211@32
completions = client.chat.completions
completions.create(model="m", messages=[], seed=1)  #: OAR211@44


async def ask(client: AsyncOpenAI, untyped, stops):
    await client.chat.completions.create(model="m", messages=[], stop=stops)  #: OAR211@66
    return await untyped.chat.completions.create(model="m", n=2)  #: OAR211@61


# arguments in dicts
client.chat.completions.create(**{"model": "m", "seed": 1})  #: OAR211@49
arguments = {
    "model": "m",
    "seed": 1,  #: OAR211@5
    "metadata": {"n": 2, "stop": "yes"},
}
client.chat.completions.create(messages=[], **arguments)
keywords = dict(model="m", seed=1)  #: OAR211@28
client.chat.completions.create(messages=[], **keywords)
common = {"presence_penalty": 0.1}  #: OAR211@11
merged = {**common, "model": "m", "n": 2}  #: OAR211@35
client.chat.completions.create(messages=[], **merged)


class Asker:
    options = {"model": "m", "logit_bias": {"1": 2}}  #: OAR211@30

    def __init__(self):
        self.client = OpenAI()
        self.extra = {"frequency_penalty": 1.0}  #: OAR211@23

    def ask(self, messages):
        self.client.chat.completions.create(messages=messages, **self.options)
        self.client.chat.completions.create(messages=messages, **self.extra)


ask_often = functools.partial(client.chat.completions.create, model="m", n=2)  #: OAR211@74

# the fallback of a call that tries Responses first
if hasattr(client, "responses"):
    client.responses.create(model="m", input="x")
else:
    client.chat.completions.create(model="m", messages=[], seed=1)

# known miss: a key that is set after the dict was made
late = {"model": "m"}
late["seed"] = 1
client.chat.completions.create(messages=[], **late)

# parameters with an equivalent
client.chat.completions.create(model="m", messages=[], max_tokens=100, temperature=1)
client.chat.completions.create(model="m", messages=[], tools=[], metadata={"seed": "1"})

# the same names in other calls, dicts and vendors
client.completions.create(model="m", prompt="x", stop="x", n=2)
client.images.generate(prompt="x", n=2)
client.responses.create(model="m", input="x")
Groq().chat.completions.create(model="m", messages=[], seed=1)
OpenAI(base_url="http://localhost:8000/v1").chat.completions.create(model="m", seed=1)
unused = {"seed": 1, "n": 2, "stop": "x"}
print(1, stop=2)
range(1, 2)
"client.chat.completions.create(seed=1)"


def sample_text(model, seed, n):
    """Not client.chat.completions.create(seed=1)."""


def sample():
    sample_text("m", seed=1, n=2)


class LookAlike:
    class chat:
        class completions:
            create = staticmethod(print)


LookAlike.chat.completions.create(seed=1)
