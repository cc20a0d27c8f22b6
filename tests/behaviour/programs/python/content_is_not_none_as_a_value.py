#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
print(r.choices[0].message.content is not None)
