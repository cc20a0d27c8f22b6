#: script: text
#: fix: unsafe
#: behaviour: changes
#: reason: stream-fewer-events
from openai import OpenAI

client = OpenAI()


def events(question):
    stream = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
    )
    for chunk in stream:
        if chunk.choices[0].delta.content is None:
            continue
        yield f"data: {chunk.choices[0].delta.content}"


for event in events("Hello"):
    print(event)
