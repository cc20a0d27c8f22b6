#: script: refusal
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Something forbidden"}],
)
print(response.choices[0].message.content or "(nothing)")
