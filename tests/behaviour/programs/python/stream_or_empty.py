#: script: lines
#: fix: safe
from openai import OpenAI

client = OpenAI()
for part in client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "A list"}],
    stream=True,
):
    print(part.choices[0].delta.content or "", end="", flush=True)
