#: script: text
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}]
)
print(sorted(dict(response.usage)))
print(response.usage.model_dump()["prompt_tokens"])
