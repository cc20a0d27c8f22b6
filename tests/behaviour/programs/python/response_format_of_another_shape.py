#: script: text
#: fix: manual
#: reason: format-shape
from openai import OpenAI

client = OpenAI()
answer = client.chat.completions.create(
    model="gpt-5-mini",
    messages=[{"role": "user", "content": "Hello"}],
    response_format={"type": "text" if client.max_retries else "json_object"},
)
print(answer.choices[0].message.content)
