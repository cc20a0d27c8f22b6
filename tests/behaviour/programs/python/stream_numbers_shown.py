#: script: text
#: fix: unsafe
#: reason: stream-fewer-events
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
stream = client.chat.completions.create(
    model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}], stream=True
)
for number, chunk in enumerate(stream):
    piece = chunk.choices[0].delta.content
    if piece:
        print(number, piece)
