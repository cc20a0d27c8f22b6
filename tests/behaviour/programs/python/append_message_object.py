#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Capital of France?"}]
response = client.chat.completions.create(model="gpt-4o", messages=messages)
print(response.choices[0].message.content)

messages.append(response.choices[0].message)
messages.append({"role": "user", "content": "How many people live there?"})
response = client.chat.completions.create(model="gpt-4o", messages=messages)
print(response.choices[0].message.content)
