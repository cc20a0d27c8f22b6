#: script: truncated
#: fix: manual
#: reason: comparison
from openai import OpenAI

client = OpenAI()
answer = client.chat.completions.create(
    model="gpt-5-mini", messages=[{"role": "user", "content": "A story"}]
)
reason = answer.choices[0].finish_reason
print(reason)
if reason == "length":
    print("cut short")
