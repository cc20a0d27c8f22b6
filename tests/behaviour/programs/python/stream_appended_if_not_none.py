#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: stream-fewer-events
from openai import OpenAI

client = OpenAI()
pieces = []
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    content = chunk.choices[0].delta.content
    if content is not None:
        # the first chunk has an empty one
        pieces.append(content)
print(pieces)
