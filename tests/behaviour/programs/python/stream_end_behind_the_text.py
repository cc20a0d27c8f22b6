#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    content = chunk.choices[0].delta.content
    if content:
        print(content, end="|")
    if chunk.choices[0].finish_reason == "stop":
        print("[end]")
