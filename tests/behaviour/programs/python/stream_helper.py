#: script: text
#: fix: safe
from openai import OpenAI

client = OpenAI()
with client.chat.completions.stream(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
) as stream:
    for event in stream:
        if event.type == "content.delta":
            print(event.delta, end="", flush=True)
    print()
    print(stream.get_final_completion().choices[0].message.content)
