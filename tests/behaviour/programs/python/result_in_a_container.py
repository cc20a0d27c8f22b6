#: script: two-texts
#: fix: unsafe
#: behaviour: changes
import json

from openai import OpenAI

client = OpenAI()
results = {}
for question in ("Capital of France?", "Population?"):
    results[question] = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
    )
print(json.dumps({key: value.to_dict() for key, value in results.items()}, indent=1))
