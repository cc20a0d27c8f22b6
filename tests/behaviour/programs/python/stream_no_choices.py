#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
text = ""
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    if len(chunk.choices) == 0:
        continue
    text += chunk.choices[0].delta.content or ""
print(text)
