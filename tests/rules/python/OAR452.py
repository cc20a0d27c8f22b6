"""Flat function tools that do not say `strict`."""
import openai
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
client.responses.create(model="m", input="x", tools=[{"type": "function", "name": "f", "parameters": {}}])  #: OAR452@55
TOOLS = [
    {
        "type": "function",  #: OAR452@9
        "name": "f",
        "description": "g",
        "parameters": {"type": "object", "properties": {}},
    },
    {"type": "function", "name": "f", "parameters": {}, "strict": False},
]
weather = {"type": "function", "name": "w", "parameters": {}}  #: OAR452@12


async def ask(client: AsyncOpenAI):
    await client.responses.create(model="m", input="x", tools=TOOLS)
    await client.responses.parse(model="m", input="x", tools=[weather], text_format=dict)


# said, nested (that is another finding), spread, or no function
defaults = {"strict": False}
client.responses.create(
    model="m",
    input="x",
    tools=[
        {"type": "function", "name": "f", "parameters": {}, "strict": True},
        {"type": "function", "name": "f", "parameters": {}, "strict": None},
        {"type": "function", "name": "f", "parameters": {}, **defaults},
        {"type": "function", "function": {"name": "f", "parameters": {}}},
        {"type": "custom", "name": "f"},
        {"type": "web_search"},
        openai.pydantic_responses_function_tool(dict),
    ],
    tool_choice={"type": "function", "name": "f"},
)
client.chat.completions.create(
    model="m", messages=[], tools=[{"type": "function", "function": {"name": "f"}}]
)
unused = {"type": "function", "name": "f", "parameters": {}}
