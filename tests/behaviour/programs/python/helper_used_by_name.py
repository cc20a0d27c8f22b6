#: script: text
#: fix: unsafe
#: behaviour: changes
import functools

from openai import OpenAI

client = OpenAI()


def _complete(text):
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": text}]
    )


STEPS = {"complete": _complete, "text": lambda completion: completion.choices[0].message.content}
print(functools.reduce(lambda value, step: step(value), STEPS.values(), "Hello"))
