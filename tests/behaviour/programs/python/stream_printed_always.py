#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: stream-fewer-events
from openai import OpenAI

client = OpenAI()
for chunk in client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    stream=True,
):
    # one line a chunk, the first and the last included
    print(f"<{chunk.choices[0].delta.content}>")
