#: script: text
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
count, text = 0, ""
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    count += 1
    if chunk.choices[0].delta.content:
        text += chunk.choices[0].delta.content
print(count, text)
