"""Tools and formats of Responses calls in the nested shape of Chat Completions."""
import openai
from openai import AsyncOpenAI, OpenAI, pydantic_function_tool
from openai import pydantic_responses_function_tool
from pydantic import BaseModel


class Weather(BaseModel):
    city: str


client = OpenAI()
client.responses.create(
    model="m",
    input="x",
    tools=[{"type": "function", "function": {"name": "f", "parameters": {}}}],  #: OAR404@33
    tool_choice={"type": "function", "function": {"name": "f"}},  #: OAR404@38
)
TOOLS = [
    {
        "type": "function",
        "function": {"name": "f", "parameters": {}, "strict": True},  #: OAR404@9
    },
    {
        "type": "custom",
        "custom": {"name": "f"},  #: OAR404@9
    },
    {"type": "function", "name": "flat", "parameters": {}, "strict": True},
]
client.responses.create(model="m", input="x", tools=TOOLS)
schema = {"name": "f", "parameters": {}}
tool = {"type": "function", "function": schema}  #: OAR404@29
client.responses.parse(model="m", input="x", tools=[tool], text_format=Weather)
client.responses.create(
    model="m",
    input="x",
    tool_choice={
        "type": "allowed_tools",
        "allowed_tools": {"mode": "auto", "tools": []},  #: OAR404@9
    },
)
client.responses.create(
    model="m",
    input="x",
    text={
        "format": {
            "type": "json_schema",
            "json_schema": {"name": "w", "schema": {}},  #: OAR404@13
        }
    },
)

# the helpers
client.responses.create(model="m", input="x", tools=[openai.pydantic_function_tool(Weather)])  #: OAR404@54
client.responses.create(model="m", input="x", tools=[pydantic_function_tool(Weather)])  #: OAR404@54
weather = [pydantic_function_tool(Weather)]  #: OAR404@12


async def ask(client: AsyncOpenAI):
    await client.responses.create(model="m", input="x", tools=weather)


# flat, or of other calls
client.responses.create(
    model="m",
    input="x",
    tools=[
        {"type": "function", "name": "function", "parameters": {}, "strict": True},
        {"type": "custom", "name": "f", "format": {"type": "grammar", "definition": "", "syntax": "lark"}},
        {"type": "web_search"},
        pydantic_responses_function_tool(Weather),
    ],
    tool_choice={"type": "function", "name": "f"},
    text={"format": {"type": "json_schema", "name": "w", "schema": {"type": "object"}}},
)
# made flat by the SDK
with client.responses.stream(model="m", input="x", tools=[pydantic_function_tool(Weather)]) as stream:
    stream.until_done()
client.responses.parse(model="m", input="x", tools=[openai.pydantic_function_tool(Weather)])
client.responses.create(model="m", input="x", tool_choice={"type": "allowed_tools", "mode": "auto", "tools": []})
client.chat.completions.create(
    model="m",
    messages=[],
    tools=[{"type": "function", "function": {"name": "f"}}, pydantic_function_tool(Weather)],
    tool_choice={"type": "function", "function": {"name": "f"}},
    response_format={"type": "json_schema", "json_schema": {"name": "w", "schema": {}}},
)
client.responses.create(
    model="m",
    input="x",
    tools=[
        {
            "type": "function",
            "name": "f",
            "parameters": {"type": "object", "properties": {"function": {"type": "string"}}},
            "strict": True,
        }
    ],
)
unused = {"type": "function", "function": {"name": "f"}}
