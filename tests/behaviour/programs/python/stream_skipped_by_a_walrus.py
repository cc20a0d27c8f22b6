#: script: text
#: fix: manual
#: reason: stream-use
from openai import OpenAI

client = OpenAI()
stream = client.chat.completions.create(
    model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}], stream=True
)
for chunk in stream:
    if not (piece := chunk.choices[0].delta.content):
        continue
    print(piece, end="")
