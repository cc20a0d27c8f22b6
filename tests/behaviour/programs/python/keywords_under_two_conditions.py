#: script: text
#: fix: manual
#: reason: parameter-manual
from openai import OpenAI

client = OpenAI()
params = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello"}]}
if client:
    params["response_format"] = {"type": "text"}
if not client:
    params["verbosity"] = "low"
r = client.chat.completions.create(**params)
print(r.choices[0].message.content)
