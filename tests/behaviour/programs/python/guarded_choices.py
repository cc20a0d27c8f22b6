#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}]
)
if response.choices and response.choices[0].message.content:
    print(response.choices[0].message.content.strip())
else:
    print("no answer")
