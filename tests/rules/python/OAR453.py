"""Second turns that forget the instructions of the first."""
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
first = client.responses.create(model="m", input="x", instructions="Be brief.", store=True)
client.responses.create(model="m", input="y", previous_response_id=first.id)  #: OAR453@47
with client.responses.stream(model="m", input="y", previous_response_id=first.id) as stream:  #: OAR453@52
    stream.until_done()


async def ask(client: AsyncOpenAI, untyped):
    await client.responses.create(**{"input": "y", "previous_response_id": first.id})  # out of sight: `**`
    # no call of this function passes instructions
    await untyped.responses.create(model="m", input="y", previous_response_id=first.id)


class Bot:
    def __init__(self, untyped):
        self.client = untyped

    def start(self):
        return self.client.responses.create(model="m", input="x", instructions="Be brief.")

    def follow(self, previous):
        self.client.responses.create(model="m", input="y", previous_response_id=previous)  #: OAR453@60


def unset():
    first = client.responses.create(model="m", input="x", instructions=None)
    client.responses.create(model="m", input="y", previous_response_id=first.id)


# repeated, none before, or out of sight
options = {"instructions": "Be brief."}
client.responses.create(model="m", input="y", instructions="Be brief.", previous_response_id=first.id)
client.responses.create(model="m", input="y", previous_response_id=None)
client.responses.create(model="m", input="y", previous_response_id=first.id, **options)
client.responses.create(model="m", input="y", conversation="conv_1")
client.responses.create(model="m", input="y", metadata={"previous_response_id": first.id})
print(previous_response_id=first.id)
