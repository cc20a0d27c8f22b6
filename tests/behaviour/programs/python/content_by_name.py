#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
parts = [{"type": "text", "text": "Hello"}]
messages = [{"role": "user", "content": parts}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
print(completion.choices[0].message.content)
