#: script: text
#: fix: manual
#: reason: use-unknown
from openai import OpenAI

client = OpenAI()
answer = client.chat.completions.create(
    model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}]
).model_dump()
print(answer.get("model"), answer["choices"][0]["message"]["content"])
