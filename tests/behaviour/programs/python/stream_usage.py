#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
stream = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    stream=True,
    stream_options={"include_usage": True},
)
usage = None
for chunk in stream:
    if chunk.usage:
        usage = chunk.usage
    if not chunk.choices:
        continue
    content = chunk.choices[0].delta.content
    if content is not None:
        print(content, end="")
print()
print(usage.prompt_tokens, usage.completion_tokens, usage.total_tokens)
