#: script: text
#: fix: manual
#: reason: stream-use
from openai import OpenAI

client = OpenAI()
stream = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
)
print(next(iter(stream)).choices[0].delta.role)
for chunk in stream:
    print(chunk.choices[0].delta.content or "", end="")
print()
