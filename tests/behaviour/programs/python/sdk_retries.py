#: script: busy-then-text
#: fix: safe
from openai import OpenAI

client = OpenAI(max_retries=2)
response = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Hello"}],
)
print(response.choices[0].message.content)
