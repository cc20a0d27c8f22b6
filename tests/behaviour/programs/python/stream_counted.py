#: script: text
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
chunks = []
for chunk in client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    stream=True,
):
    chunks.append(chunk)
print(len(chunks), "chunks")
print("".join(chunk.choices[0].delta.content or "" for chunk in chunks))
