#: script: filtered
#: fix: unsafe
#: reason: stream-finish-reason
from openai import OpenAI

client = OpenAI()
reason = None
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    if chunk.choices[0].finish_reason:
        reason = chunk.choices[0].finish_reason
    print(chunk.choices[0].delta.content or "", end="")
print()
print(reason)
