"""Hosted tools without what they need in the Responses API."""
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
client.responses.create(model="m", input="x", tools=[{"type": "code_interpreter"}])  #: OAR407@55
client.responses.create(model="m", input="x", tools=[{"type": "file_search"}])  #: OAR407@55
client.responses.create(
    model="m",
    input="x",
    tools=[
        {"type": "file_search", "file_search": {"max_num_results": 3}},  #: OAR407@33
        {"type": "code_interpreter"},  #: OAR407@10
    ],
)
client.responses.create(model="m", input="x", tools=[{"type": "retrieval"}])  #: OAR407@55
TOOLS = [{"type": "code_interpreter"}]  #: OAR407@11


async def ask(client: AsyncOpenAI):
    await client.responses.create(model="m", input="x", tools=TOOLS)


# complete, out of sight, or no tool
stores = {"vector_store_ids": ["vs_1"]}
client.responses.create(
    model="m",
    input="x",
    tools=[
        {"type": "code_interpreter", "container": {"type": "auto"}},
        {"type": "code_interpreter", "container": "cntr_1"},
        {"type": "file_search", "vector_store_ids": ["vs_1"], "max_num_results": 3},
        {"type": "file_search", **stores},
        {"type": "web_search"},
    ],
    tool_choice={"type": "file_search"},
)
client.responses.create(
    model="m",
    input="x",
    tool_choice={"type": "allowed_tools", "mode": "auto", "tools": [{"type": "file_search"}]},
)
client.responses.create(model="m", input=[{"type": "file_search"}])
client.beta.assistants.create(model="m", tools=[{"type": "code_interpreter"}, {"type": "file_search"}])
OpenAI(base_url="https://api.x.ai/v1").responses.create(model="m", input="x", tools=[{"type": "code_interpreter"}])
kinds = [{"type": "file_search"}]
