#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: stream-fewer-events
from openai import OpenAI

client = OpenAI()
last = ""
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
):
    last = chunk.choices[0].delta.content
# the last chunk has none
print(last)
