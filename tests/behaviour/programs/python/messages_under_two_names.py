#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
messages = []
history = messages
history.append({"role": "user", "content": [{"type": "text", "text": "Hello"}]})
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
print(completion.choices[0].message.content)
