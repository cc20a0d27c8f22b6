#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Capital of France?"}]
first = client.chat.completions.create(model="gpt-4o", messages=messages)
message = first.choices[0].message
print(message.content)

messages.append(message.model_dump(exclude_none=True))
messages.append({"role": "user", "content": "How many people live there?"})
second = client.chat.completions.create(model="gpt-4o", messages=messages)
print(second.choices[0].message.content)
