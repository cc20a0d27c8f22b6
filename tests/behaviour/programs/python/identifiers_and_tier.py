#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    store=False,
    user="user-1234",
    safety_identifier="b5bb9d8014a0f9b1",
    prompt_cache_key="greeting",
    service_tier="flex",
)
print(completion.service_tier, completion.choices[0].message.content)
