#: script: text
#: fix: unsafe
#: behaviour: changes
from types import SimpleNamespace

from openai import OpenAI

DRY_RUN = False
client = OpenAI()


def complete(prompt):
    if DRY_RUN:
        response = SimpleNamespace(
            choices=[SimpleNamespace(message=SimpleNamespace(content="(dry run)"))]
        )
    else:
        response = client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": prompt}]
        )
    return response.choices[0].message.content


print(complete("Hello"))
