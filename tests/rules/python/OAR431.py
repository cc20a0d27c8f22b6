"""More items than one call of the Conversations API takes."""
from openai import AsyncOpenAI, OpenAI

HELLO = {"role": "user", "content": "x"}

client = OpenAI()
client.conversations.create(
    items=[  #: OAR431@11
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
    ]
)
client.conversations.items.create(
    "conv_1",
    items=[HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO, HELLO],  #: OAR431@11
)
MANY = [  #: OAR431@8
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
]


async def fill(client: AsyncOpenAI):
    await client.conversations.create(items=MANY)


# as many as one call takes, spread ones, and lists elsewhere
client.conversations.create(
    items=[
        # comments do not count
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        # and here neither
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
    ]
)
client.conversations.create(items=[])
client.conversations.create(items=MANY[:20])
client.responses.create(
    model="m",
    input=[
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
    ],
)
numbers = [
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
        HELLO,
]
