#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    delta = chunk.choices[0].delta
    if delta.role:
        print(f"{delta.role}: ", end="")
    if delta.content:
        print(delta.content, end="")
print()
