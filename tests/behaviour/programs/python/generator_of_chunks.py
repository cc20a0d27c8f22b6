#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()


def _chunks(question):
    for chunk in client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
    ):
        yield chunk


for chunk in _chunks("Hello"):
    if chunk.choices[0].delta.content:
        print(chunk.choices[0].delta.content, end="")
print()
