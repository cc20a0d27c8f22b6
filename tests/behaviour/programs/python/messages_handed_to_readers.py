#: script: text
#: fix: safe
import json
import sys

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hello"}]
print(len(messages), json.dumps(messages), messages, sum(len(m["content"]) for m in messages))
json.dump(messages, sys.stdout)
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
print(completion.choices[0].message.content)
