#: script: text
#: fix: manual
#: reason: several-sources
from openai import OpenAI

client = OpenAI()
from types import SimpleNamespace as N
OLD = N(choices=[N(message=N(content="old"))])
for r in [OLD, None]:
    if r is None:
        r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
    print(r.choices[0].message.content)
