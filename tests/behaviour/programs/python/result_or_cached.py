#: script: text
#: fix: manual
#: reason: several-sources
from openai import OpenAI

client = OpenAI()
from types import SimpleNamespace as N
OLD = N(choices=[N(message=N(content="old"))])
def ask(cached=None):
    r = cached or client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
    return r.choices[0].message.content
print(ask(), ask(OLD))
