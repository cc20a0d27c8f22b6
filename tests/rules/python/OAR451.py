"""Responses calls that do not say `store`, beside chat calls."""
from groq import Groq
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
completion = client.chat.completions.create(model="m", messages=[], store=False)
client.responses.create(model="m", input="x")  #: OAR451@1
client.responses.parse(model="m", input="x", text_format=dict)  #: OAR451@1
with client.responses.stream(model="m", input="x") as stream:  #: OAR451@6
    stream.until_done()
client.responses.with_raw_response.create(model="m", input="x")  #: OAR451@1
create = client.responses.create
create(model="m", input="x")  #: OAR451@1
client.responses.create(model="m", input="x", conversation=None)  #: OAR451@1


async def ask(client: AsyncOpenAI, untyped):
    await client.responses.create(model="m", input="x")  #: OAR451@11
    await untyped.responses.create(model="m", input="x")  #: OAR451@11


# said, built upon a stored response, or out of sight
options = {"store": False}
client.responses.create(model="m", input="x", store=False)
client.responses.create(model="m", input="x", store=True)
client.responses.create(model="m", input="x", previous_response_id="resp_1")
client.responses.create(model="m", input="x", conversation="conv_1")
client.responses.create(model="m", input="x", background=True)
client.responses.create(model="m", input="x", **options)
client.responses.retrieve("resp_1")
with client.responses.stream(response_id="resp_1", starting_after=3) as stream:
    stream.until_done()
client.responses.input_tokens.count(model="m", input="x")
Groq().responses.create(model="m", input="x")
OpenAI(base_url="http://localhost:8000/v1").responses.create(model="m", input="x")
