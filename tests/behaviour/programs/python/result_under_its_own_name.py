#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}]
)
response = response.choices[0].message
print(response.role, response.content)
