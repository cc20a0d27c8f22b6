#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: messages-unknown
from operator import iadd

from openai import OpenAI

client = OpenAI()
messages = []
iadd(messages, [{"role": "user", "content": [{"type": "text", "text": "Hello"}]}])
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
print(completion.choices[0].message.content)
