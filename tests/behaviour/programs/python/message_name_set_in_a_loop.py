#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: messages-unknown
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hello"}]
for message in messages:
    message["name"] = "ann"
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
print(completion.choices[0].message.content)
