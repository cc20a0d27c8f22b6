"""Chat calls that leave out `store`, and function tools that leave out `strict`."""
import openai
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
client.chat.completions.create(model="m", messages=[])  #: OAR212@1
client.chat.completions.parse(model="m", messages=[])  #: OAR212@1
client.beta.chat.completions.parse(model="m", messages=[])  #: OAR212@1
client.chat.completions.stream(model="m", messages=[])  #: OAR212@1
client.chat.completions.create()  #: OAR212@1
openai.chat.completions.create(model="m", messages=[])  #: OAR212@1
AzureOpenAI().chat.completions.create(model="m", messages=[])  #: OAR212@1
client.chat.completions.with_raw_response.create(model="m", messages=[])  #: OAR212@1
client.with_options(timeout=1).chat.completions.create(model="m")  #: OAR212@1
client.chat.completions.create(  #: OAR212@1
    model="m",
    messages=[{"role": "user", "content": "store=False"}],  # store=False
    extra_body={"store": False},
)
create = client.chat.completions.create
create(model="m", messages=[])  #: OAR212@1


async def ask(client: AsyncOpenAI, untyped):
    await client.chat.completions.create(model="m", messages=[])  #: OAR212@11
    return await untyped.chat.completions.create(model="m")  #: OAR212@18


class Asker:
    def __init__(self):
        self.completions = OpenAI().chat.completions

    def ask(self):
        return self.completions.create(model="m", messages=[])  #: OAR212@16


# whoever says what to do about storing is silent, and `**` may say it
client.chat.completions.create(model="m", messages=[], store=False)
client.chat.completions.create(model="m", messages=[], store=True)
client.chat.completions.create(store=None, model="m", messages=[])
arguments = {"model": "m", "messages": [], "store": False}
client.chat.completions.create(**arguments)
# known miss: what `**` holds is not looked through for `store`
client.chat.completions.create(**{"model": "m", "messages": []})


# function tools
client.chat.completions.create(
    model="m",
    store=False,
    tools=[
        {"type": "function", "function": {"name": "a", "parameters": {}}},  #: OAR212@30
        {"type": "function", "function": {"name": "b", "strict": True}},
        {"type": "function", "function": {"name": "c", "strict": False}},
        {"type": "custom", "custom": {"name": "d"}},
    ],
)
TOOL = {
    "type": "function",
    "function": {  #: OAR212@5
        "name": "a",
        "parameters": {
            "type": "object",
            "properties": {"function": {"type": "string"}, "strict": {"type": "boolean"}},
        },
    },
}
client.chat.completions.create(model="m", store=False, tools=[TOOL])
tools = []
tools.append({"type": "function", "function": {"name": "b"}})  #: OAR212@35
client.chat.completions.create(model="m", store=False, tools=tools)
options = {
    "tools": [{"type": "function", "function": {"name": "c"}}],  #: OAR212@36
}
client.chat.completions.create(model="m", store=False, **options)


class Tools:
    weather = {"type": "function", "function": {"name": "weather"}}  #: OAR212@36

    def ask(self, client: OpenAI):
        client.chat.completions.create(model="m", store=False, tools=[self.weather])


# flat tools, a choice of a tool, and tools of nobody's
client.responses.create(model="m", tools=[{"type": "function", "name": "a"}])
client.chat.completions.create(
    model="m",
    store=False,
    tools=[{"type": "function", "function": {**TOOL}}],
    tool_choice={"type": "function", "function": {"name": "a"}},
)
UNUSED = {"type": "function", "function": {"name": "a"}}

# other vendors, other calls
Groq().chat.completions.create(model="m", messages=[])
Groq().chat.completions.create(model="m", tools=[{"type": "function", "function": {"name": "a"}}])
OpenAI(base_url="http://localhost:8000/v1").chat.completions.create(model="m")
client.completions.create(model="m", prompt="x")
client.chat.completions.retrieve("chatcmpl-1")
"client.chat.completions.create()"

try:
    client.responses.create(model="m", input="x")
except AttributeError:
    client.chat.completions.create(model="m", messages=[])


class LookAlike:
    class chat:
        class completions:
            @staticmethod
            def create():
                """Not client.chat.completions.create()."""


LookAlike.chat.completions.create()
