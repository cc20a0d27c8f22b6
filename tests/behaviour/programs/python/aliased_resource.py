#: script: text
#: fix: safe
from openai import OpenAI

completions = OpenAI().chat.completions
response = completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Hello"}],
)
print(response.choices[0].message.content)
