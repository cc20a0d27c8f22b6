#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
stream = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
)
print("".join(chunk.choices[0].delta.content or "" for chunk in stream))
stream = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
)
print([chunk.choices[0].delta.content for chunk in stream if chunk.choices[0].delta.content])
