#: script: refusal
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Something forbidden"}]
)
print(json.dumps({"answer": response.choices[0].message.content, "refused": bool(response.choices[0].message.refusal)}))
