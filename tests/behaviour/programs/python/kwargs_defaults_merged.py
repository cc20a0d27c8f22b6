#: script: text
#: fix: safe
from openai import OpenAI

DEFAULTS = {"model": "gpt-4o-mini", "temperature": 0, "max_tokens": 200}

client = OpenAI()
response = client.chat.completions.create(messages=[{"role": "user", "content": "Hello"}], **DEFAULTS)
print(response.choices[0].message.content)
