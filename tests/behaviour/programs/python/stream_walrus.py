#: script: unicode
#: fix: unsafe
#: reason: stream-fewer-events
from openai import OpenAI

stream = OpenAI().chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    stream=True,
)
pieces = []
for chunk in stream:
    if (piece := chunk.choices[0].delta.content) is not None:
        pieces.append(piece)
print("".join(pieces))
