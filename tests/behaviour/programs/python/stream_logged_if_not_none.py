#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: stream-fewer-events
from openai import OpenAI

client = OpenAI()
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    if chunk.choices[0].delta.content is not None:
        print("token:", repr(chunk.choices[0].delta.content))
