#: script: refusal
#: fix: safe
from openai import OpenAI

client = OpenAI()
message = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Something forbidden"}]
).choices[0].message
print(f"refused: {message.refusal}")
