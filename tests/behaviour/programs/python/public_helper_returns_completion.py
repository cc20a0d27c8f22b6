#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: returned
from openai import OpenAI

client = OpenAI()


def create(text):
    """Other modules use what this returns."""
    return client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "user", "content": text}]
    )


print(create("Say hello.").choices[0].message.content)
