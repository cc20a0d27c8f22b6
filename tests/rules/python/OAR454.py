"""Function tools, and nothing that runs them."""
from openai import AsyncOpenAI, OpenAI

TOOLS = [{"type": "function", "name": "f", "parameters": {}, "strict": False}]

client = OpenAI()
response = client.responses.create(model="m", input="x", tools=TOOLS)  #: OAR454@58
print(response.output_text)


async def ask(client: AsyncOpenAI, untyped):
    response = await client.responses.create(model="m", input="x", tools=TOOLS)  #: OAR454@68
    other = await untyped.responses.create(model="m", input="x", tools=TOOLS)  #: OAR454@66
    return response.output_text + other.output_text


client.responses.create(model="m", input="x", tools=None)
client.responses.create(model="m", input="x", tools=[])
client.responses.create(model="m", input="x")
client.chat.completions.create(model="m", messages=[], tools=TOOLS)
