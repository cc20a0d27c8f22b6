#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
)
data = response.model_dump()
print(data["choices"][0]["message"]["content"])
print(data["usage"]["total_tokens"])
