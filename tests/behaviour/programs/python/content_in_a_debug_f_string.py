#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: printed
from openai import OpenAI

client = OpenAI()
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
print(f"{r.choices[0].message.content=}")
