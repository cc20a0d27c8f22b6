#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
for messages in [[{"role": "user", "content": [{"type": "text", "text": "Hello"}]}]]:
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)
    print(completion.choices[0].message.content)
