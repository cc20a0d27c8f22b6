"""Calls that say twice what was said before."""
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
client.responses.create(model="m", input="x", conversation="conv_1", previous_response_id="resp_1")  #: OAR408@70
with client.responses.stream(  # the order does not matter
    previous_response_id="resp_1",  #: OAR408@5
    model="m",
    conversation={"id": "conv_1"},
) as stream:
    stream.until_done()
options = {"conversation": "conv_1", "model": "m"}
client.responses.create(input="x", previous_response_id="resp_1", **options)  #: OAR408@36


class Bot:
    def __init__(self):
        self.client = AsyncOpenAI()

    async def ask(self, conversation, response):
        await self.client.responses.create(
            **{"conversation": conversation, "previous_response_id": response.id}  #: OAR408@46
        )


# one of them
client.responses.create(model="m", input="x", conversation="conv_1")
client.responses.create(model="m", input="x", previous_response_id="resp_1")
client.responses.create(model="m", input="x", conversation=None, previous_response_id="resp_1")
client.responses.create(model="m", input="x", conversation="conv_1", previous_response_id=None)
client.responses.create(model="m", input="x", previous_response_id="resp_1", metadata={"conversation": "1"})


def passed_through(conversation=None, previous_response_id=None):
    client.responses.create(
        model="m", input="x", conversation=conversation, previous_response_id=previous_response_id
    )


print(conversation="conv_1", previous_response_id="resp_1")
