#: script: two-texts
#: fix: safe
from openai import OpenAI

client = OpenAI()
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Capital?"}])
first = r.choices[0].message.content
r = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {"role": "user", "content": "Capital?"},
        {"role": "assistant", "content": first},
        {"role": "user", "content": "Population?"},
    ],
)
print(first, r.choices[0].message.content, r.usage.total_tokens)
