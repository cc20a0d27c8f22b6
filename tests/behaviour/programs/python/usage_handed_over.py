#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
totals = {"prompt": 0, "completion": 0}


def _track(usage):
    totals["prompt"] += usage.prompt_tokens
    totals["completion"] += usage.completion_tokens


for question in ("Capital of France?", "Population?"):
    response = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    _track(response.usage)
    print(response.choices[0].message.content)
print(totals)
