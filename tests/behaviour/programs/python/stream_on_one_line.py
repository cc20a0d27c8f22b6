#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
stream = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
)
for chunk in stream: print(chunk.choices[0].delta.content or "", end="")
print()
