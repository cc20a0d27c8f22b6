#: script: text
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
HOOKS = []


def report(completion):
    print(type(completion).__name__, completion.choices[0].message.content)


HOOKS.append(report)
response = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}]
)
for hook in HOOKS:
    hook(response)
