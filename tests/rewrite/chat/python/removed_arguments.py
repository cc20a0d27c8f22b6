from openai import OpenAI

client = OpenAI()

first = client.chat.completions.create(
    n=1,
    model="gpt-5.5",
    messages=[{"role": "user", "content": "One"}],
)
last = client.chat.completions.create(
    model="gpt-5.5",
    messages=[{"role": "user", "content": "Two"}],
    frequency_penalty=0
)
between = client.chat.completions.create(
    model="gpt-5.5",
    seed=None,  # any answer will do
    # what is asked
    messages=[{"role": "user", "content": "Three"}],
    presence_penalty=0.0,
    logprobs=False,  # not looked at
)
front = client.chat.completions.create(n=1, model="gpt-5.5", messages=[])
middle = client.chat.completions.create(model="gpt-5.5", n=1, messages=[])
back = client.chat.completions.create(model="gpt-5.5", messages=[], n=1)
both = client.chat.completions.create(n=1, model="gpt-5.5", messages=[], seed=None)
rest = client.chat.completions.create(model="gpt-5.5", messages=[], n=1, seed=None)
several = client.chat.completions.create(
    model="gpt-5.5",
    messages=[{"role": "user", "content": "Four"}],
    n=1,
    stop=None,
    seed=None
)
commented = client.chat.completions.create(
    model="gpt-5.5",
    messages=[{"role": "user", "content": "Five"}],  # one, two,
    n=1
)
stored = client.chat.completions.create(model="gpt-5.5", messages=[], store=True, n=1, seed=None)
