"""Fewer output tokens than the Responses API takes."""
from openai import AsyncOpenAI, OpenAI
from together import Together

client = OpenAI()
client.responses.create(model="m", input="x", max_output_tokens=1)  #: OAR411@47
client.responses.parse(model="m", input="x", max_output_tokens=15)  #: OAR411@46
client.responses.create(**{"model": "m", "max_output_tokens": 5})  #: OAR411@42
options = {
    "model": "m",
    "max_output_tokens": 10,  #: OAR411@5
}


async def ask(client: AsyncOpenAI, untyped):
    await client.responses.create(input="x", **options)
    await untyped.responses.create(model="m", input="x", max_output_tokens=1)  #: OAR411@58


def wrapped(question):
    keywords = {"model": "m", "input": question}
    keywords["max_output_tokens"] = 5  #: OAR411@5
    keywords["temperature"] = 5
    client.responses.create(**keywords)
    keywords["max_output_tokens"] = 6


# enough, unknown, or another vendor's
client.responses.create(model="m", input="x", max_output_tokens=16)
client.responses.create(model="m", input="x", max_output_tokens=150)
client.responses.create(model="m", input="x", max_output_tokens=None)
client.responses.create(model="m", input="x", max_output_tokens=len("x"))
client.responses.create(model="m", input="x", metadata={"max_output_tokens": 1})
OpenAI(base_url="http://localhost:8000/v1").responses.create(model="m", input="x", max_output_tokens=1)
Together().responses.create(model="m", input="x", max_output_tokens=1)
print(max_output_tokens=1)
