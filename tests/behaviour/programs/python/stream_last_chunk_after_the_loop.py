#: script: text
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
for chunk in client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    stream=True,
    stream_options={"include_usage": True},
):
    if chunk.choices and chunk.choices[0].delta.content:
        print(chunk.choices[0].delta.content, end="")
print()
print(chunk.usage.total_tokens, len(chunk.choices))
