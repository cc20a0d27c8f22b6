from openai import OpenAI

client = OpenAI()

first = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "One"}],
    store=False,
)
last = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Two"}],
    store=False
)
between = client.responses.create(
    model="gpt-5.5",
    # any answer will do
    # what is asked
    input=[{"role": "user", "content": "Three"}],
    store=False,
    # not looked at
)
front = client.responses.create(model="gpt-5.5", input=[], store=False)
middle = client.responses.create(model="gpt-5.5", input=[], store=False)
back = client.responses.create(model="gpt-5.5", input=[], store=False)
both = client.responses.create(model="gpt-5.5", input=[], store=False)
rest = client.responses.create(model="gpt-5.5", input=[], store=False)
several = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Four"}],
    store=False
)
commented = client.responses.create(
    model="gpt-5.5",
    input=[{"role": "user", "content": "Five"}],  # one, two,
    store=False,
)
stored = client.responses.create(model="gpt-5.5", input=[], store=True)
