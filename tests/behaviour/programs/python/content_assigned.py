#: script: text
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
message = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}]
).choices[0].message
message.content = message.content.upper()
print(message.content)
