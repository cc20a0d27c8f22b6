#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
params = {
    "model": "gpt-4o",
    "messages": [{"role": "user", "content": "Hello"}],
    "max_tokens": 100,
    "temperature": 0.7,
}
response = client.chat.completions.create(**params)
print(response.choices[0].message.content)
