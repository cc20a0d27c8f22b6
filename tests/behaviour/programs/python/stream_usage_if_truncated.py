#: script: truncated
#: fix: safe
from openai import OpenAI

client = OpenAI()
total = 0
for chunk in client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    max_tokens=20,
    stream=True,
    stream_options={"include_usage": True},
):
    if chunk.usage is not None:
        total += chunk.usage.total_tokens
    if chunk.choices and chunk.choices[0].delta.content is not None:
        print(chunk.choices[0].delta.content, end="")
print()
print(total)
