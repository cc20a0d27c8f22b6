#: script: two-texts
#: fix: safe
from functools import partial

from openai import OpenAI

client = OpenAI()
complete = partial(client.chat.completions.create, model="gpt-4o-mini", temperature=0)

for question in ("Capital of France?", "Population?"):
    response = complete(messages=[{"role": "user", "content": question}])
    print(response.choices[0].message.content)
