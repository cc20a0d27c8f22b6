#: script: text
#: fix: manual
#: reason: message-handed-on
import json

from openai import OpenAI

client = OpenAI()
answer = client.chat.completions.create(
    model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}]
)
print(sorted(vars(answer.choices[0].message)) != json.dumps([]))
