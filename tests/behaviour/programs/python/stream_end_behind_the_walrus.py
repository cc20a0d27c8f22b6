#: script: truncated
#: fix: safe
from openai import OpenAI

client = OpenAI()
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    if token := chunk.choices[0].delta.content:
        print(token, end="|")
    text = chunk.choices[0].delta.content or ""
    print(text, end="")
    if chunk.choices[0].finish_reason == "length":
        print("[cut]")
