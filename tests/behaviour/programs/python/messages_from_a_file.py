#: script: text
#: fix: unsafe
#: reason: messages-unknown
import json

from openai import OpenAI

client = OpenAI()
saved = '[{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Hi"}]'
messages = json.loads(saved)
response = client.chat.completions.create(model="gpt-4o", messages=messages)
print(response.choices[0].message.content)
