"""Function tools on a literal model that takes them in the Responses API only."""
import openai
from groq import Groq
from openai import NOT_GIVEN, AsyncOpenAI, AzureOpenAI, OpenAI, omit

client = OpenAI()
tools = [{"type": "function", "function": {"name": "a"}}]
client.chat.completions.create(model="gpt-5.4", messages=[], tools=tools)  #: OAR213@62
client.chat.completions.create(tools=tools, model="gpt-5.4-mini", messages=[])  #: OAR213@32
client.chat.completions.create(model="gpt-5.5-2026-04-23", tools=tools)  #: OAR213@60
client.chat.completions.create(model="gpt-5.6-luna", tools=tools)  #: OAR213@54
client.chat.completions.create(model="gpt-5.10", tools=tools)  #: OAR213@50
client.chat.completions.create(model="gpt-6-sol", tools=tools)  #: OAR213@51
client.chat.completions.create(model="gpt-6-astra", tools=tools)  #: OAR213@53
client.chat.completions.create(model='gpt-6.1-sol', tools=tools)  #: OAR213@53
client.chat.completions.create(
    model="gpt-5.5",
    messages=[],  # a comment
    tools=[{"type": "function", "function": {"name": "a"}}],  #: OAR213@5
    tool_choice="auto",
)
client.chat.completions.create(model="gpt-5.5", functions=[{"name": "a"}])  #: OAR213@49
client.chat.completions.create(model="gpt-5.5", tools=tools, reasoning_effort="low")  #: OAR213@49
client.chat.completions.create(reasoning_effort="max", model="gpt-5.5", tools=tools)  #: OAR213@73

# reasoning switched off does not help where tools are never taken
client.chat.completions.create(model="gpt-6-astra", tools=tools, reasoning_effort="none")  #: OAR213@53
client.chat.completions.create(model="gpt-6.1-sol", tools=tools, **{"n": 1})  #: OAR213@53

# every call, every kind of client
client.chat.completions.parse(model="gpt-5.5", tools=tools)  #: OAR213@48
client.beta.chat.completions.stream(model="gpt-5.5", tools=tools)  #: OAR213@54
openai.chat.completions.create(model="gpt-5.5", tools=tools)  #: OAR213@49
AzureOpenAI().chat.completions.create(model="gpt-5.5", tools=tools)  #: OAR213@56
client.chat.completions.with_raw_response.create(model="gpt-5.5", tools=tools)  #: OAR213@67
create = client.chat.completions.create
create(model="gpt-5.5", tools=tools)  #: OAR213@25


async def ask(client: AsyncOpenAI, untyped, tools):
    await client.chat.completions.create(model="gpt-5.5", tools=tools)  #: OAR213@59
    return await untyped.chat.completions.create(model="gpt-5.5", tools=tools)  #: OAR213@67


class Asker:
    def __init__(self):
        self.client = OpenAI()

    def ask(self, tools):
        arguments = {
            "model": "gpt-5.5",
            "tools": tools,  #: OAR213@13
        }
        self.client.chat.completions.create(messages=[], **arguments)
        return self.client.chat.completions.create(model="gpt-5.5", tools=tools)  #: OAR213@69


client.chat.completions.create(**{"model": "gpt-6-astra", "tools": tools})  #: OAR213@59

# no tools, reasoning switched off, or nobody knows
client.chat.completions.create(model="gpt-5.5", messages=[])
client.chat.completions.create(model="gpt-5.5", tools=None)
client.chat.completions.create(model="gpt-5.5", tools=[])
client.chat.completions.create(model="gpt-5.5", tools=NOT_GIVEN, functions=omit)
client.chat.completions.create(model="gpt-5.5", tools=openai.omit)
client.chat.completions.create(model="gpt-5.5", tools=tools, reasoning_effort="none")
effort = "none"
client.chat.completions.create(model="gpt-5.5", tools=tools, reasoning_effort=effort)
options = {"reasoning_effort": "none"}
client.chat.completions.create(model="gpt-5.5", tools=tools, **options)
quiet = {"model": "gpt-5.5", "tools": tools, "reasoning_effort": "none"}
client.chat.completions.create(**quiet)
# known miss: a model that is not written in the call
MODEL = "gpt-5.5"
client.chat.completions.create(model=MODEL, tools=tools)

# models that take tools in Chat Completions
client.chat.completions.create(model="gpt-5.2", tools=tools)
client.chat.completions.create(model="gpt-5", tools=tools)
client.chat.completions.create(model="gpt-4o", tools=tools)
client.chat.completions.create(model="gpt-60b-tuned", tools=[])
client.chat.completions.create(model="my-gpt-5.5", tools=tools)
client.chat.completions.create(model="o3", tools=tools)

# other calls, vendors and dicts
client.responses.create(model="gpt-5.5", tools=[])
Groq().chat.completions.create(model="gpt-5.5", tools=tools)
OpenAI(base_url="http://localhost:8000/v1").chat.completions.create(model="gpt-5.5", tools=tools)
dict(model="gpt-5.5", tools=tools)
unused = {"model": "gpt-5.5", "tools": tools}
'client.chat.completions.create(model="gpt-5.5", tools=tools)'

try:
    client.responses.create(model="gpt-5.5", input="x")
except openai.NotFoundError:
    client.chat.completions.create(model="gpt-5.5", tools=tools)  #: OAR213@53


class LookAlike:
    class chat:
        class completions:
            create = staticmethod(print)


LookAlike.chat.completions.create(model="gpt-5.5", tools=tools)
