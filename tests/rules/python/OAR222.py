"""Tools and tool choices that reach a chat call."""
import openai
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
client.chat.completions.create(
    model="m",
    tools=[
        {"type": "function", "function": {"name": "a", "strict": True}},  #: OAR222@30
        {"function": {"name": "b"}, "type": "function"},  #: OAR222@10
        {
            "type": "custom",
            "custom": {  #: OAR222@13
                "name": "c",
                "format": {
                    "type": "grammar",
                    "grammar": {"definition": "x", "syntax": "lark"},  #: OAR222@21
                },
            },
        },
    ],
    tool_choice={"type": "function", "function": {"name": "a"}},  #: OAR222@38
)
client.chat.completions.create(
    model="m",
    tool_choice={
        "type": "allowed_tools",
        "allowed_tools": {  #: OAR222@9
            "mode": "auto",
            "tools": [{"type": "function", "function": {"name": "a"}}],  #: OAR222@44
        },
    },
)

# the shape that tools replaced
client.chat.completions.create(model="m", functions=[{"name": "a"}])  #: OAR222@43
client.chat.completions.create(model="m", function_call="auto")  #: OAR222@43
client.chat.completions.create(**{"functions": [], "model": "m"})  #: OAR222@35

# every call, every kind of client
client.chat.completions.parse(tools=[{"type": "function", "function": {"name": "a"}}])  #: OAR222@59
client.beta.chat.completions.stream(
    tools=[{"type": "function", "function": {"name": "a"}}],  #: OAR222@33
)
openai.chat.completions.create(
    tools=[{"type": "function", "function": {"name": "a"}}],  #: OAR222@33
)
AzureOpenAI().chat.completions.create(functions=[])  #: OAR222@39
client.with_raw_response.chat.completions.create(functions=[])  #: OAR222@50

# tools in names, attributes, comprehensions and dicts
TOOLS = [
    {"type": "function", "function": {"name": "a"}},  #: OAR222@26
]
client.chat.completions.create(model="m", tools=TOOLS)
WEATHER = {"type": "function", "function": {"name": "w"}}  #: OAR222@32
client.chat.completions.create(model="m", tools=[WEATHER])
schema = {"name": "s"}
client.chat.completions.create(
    tools=[{"type": "function", "function": schema}],  #: OAR222@33
)
client.chat.completions.create(
    tools=[{"type": "function", "function": s} for s in [schema]],  #: OAR222@33
)
options = {
    "tools": [{"type": "function", "function": schema}],  #: OAR222@36
    "tool_choice": {"type": "function", "function": {"name": "s"}},  #: OAR222@41
}
client.chat.completions.create(model="m", **options)


class Agent:
    tools = [{"type": "function", "function": {"name": "a"}}]  #: OAR222@35

    def __init__(self, untyped):
        self.client = AsyncOpenAI()
        self.more = []
        self.more.append({"type": "function", "function": {"name": "b"}})  #: OAR222@47
        self.untyped = untyped

    async def ask(self):
        await self.client.chat.completions.create(model="m", tools=self.tools)
        await self.client.chat.completions.create(model="m", tools=self.more)
        await self.untyped.chat.completions.create(functions=[])  #: OAR222@52


def tools():
    return [{"type": "function", "function": {"name": "f"}}]  #: OAR222@34


client.chat.completions.create(model="m", tools=tools())

# properties of a schema that have these names
client.chat.completions.create(
    model="m",
    tools=[
        {
            "type": "function",
            "function": {  #: OAR222@13
                "name": "a",
                "parameters": {
                    "type": "object",
                    "properties": {
                        "function": {"type": "string"},
                        "custom": {"type": "string"},
                        "grammar": {"type": "string"},
                        "type": {"type": "string"},
                    },
                },
            },
        },
    ],
)

# flat tools, other parameters, dicts that reach no chat call, other calls, other vendors
client.responses.create(model="m", tools=[{"type": "function", "name": "a"}])
client.chat.completions.create(model="m", tool_choice="auto", tools=None)
client.chat.completions.create(model="m", metadata={"functions": "x", "function_call": "x"})
client.chat.completions.create(messages=[{"role": "user", "content": "function"}])
UNUSED = [{"type": "function", "function": {"name": "a"}}]
client.beta.assistants.create(model="m", tools=[{"type": "function", "function": schema}])
Groq().chat.completions.create(tools=[{"type": "function", "function": {"name": "a"}}])
Groq().chat.completions.create(functions=[], function_call="auto")
local = OpenAI(base_url="http://localhost:8000/v1")
local.chat.completions.create(tools=[{"type": "function", "function": {"name": "a"}}])
dict(functions=[], function_call="auto")
'{"type": "function", "function": {"name": "a"}}'


class LookAlike:
    class chat:
        class completions:
            create = staticmethod(print)


LookAlike.chat.completions.create(functions=[])

try:
    client.responses.create(model="m", input="x")
except AttributeError:
    client.chat.completions.create(model="m", functions=[])
