#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
count = 0
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    content = chunk.choices[0].delta.content
    if not content:
        continue
    count += 1
    print(content, end="|")
print(count)
