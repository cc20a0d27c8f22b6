#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
answer = []
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    if not chunk.choices or not chunk.choices[0].delta.content:
        continue
    answer.append(chunk.choices[0].delta.content)
print(answer)
