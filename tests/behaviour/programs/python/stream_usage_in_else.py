#: script: text
#: fix: manual
#: reason: stream-use
from openai import OpenAI

client = OpenAI()
for chunk in client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    stream=True,
    stream_options={"include_usage": True},
):
    content = chunk.choices[0].delta.content if chunk.choices else None
    if content:
        print(content, end="")
    elif chunk.usage:
        print(chunk.usage.total_tokens)
