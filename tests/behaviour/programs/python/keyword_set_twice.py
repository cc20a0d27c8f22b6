#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
params = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello"}]}
if not client:
    params["max_completion_tokens"] = 100
params["max_completion_tokens"] = 200
r = client.chat.completions.create(**params)
print(r.choices[0].message.content)
