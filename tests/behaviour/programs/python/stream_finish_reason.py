#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
stream = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    stream=True,
)
for chunk in stream:
    choice = chunk.choices[0]
    if choice.finish_reason == "stop":
        print()
        print("[end]")
        break
    if choice.delta.content is not None:
        print(choice.delta.content, end="")
