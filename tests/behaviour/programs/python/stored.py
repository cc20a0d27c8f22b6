#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    store=True,
    metadata={"team": "docs", "purpose": "distillation"},
)
print(completion.choices[0].message.content)
