#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: messages-read
from openai import OpenAI

client = OpenAI()
history = [{"role": "user", "content": "Hello"}]
r = client.chat.completions.create(model="gpt-4o", messages=history)
history.append(r.choices[0].message)
print(history[-1].content)
