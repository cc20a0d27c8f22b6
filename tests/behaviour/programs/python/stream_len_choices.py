#: script: text
#: fix: safe
import sys

from openai import OpenAI

client = OpenAI()
for chunk in client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    stream=True,
):
    if len(chunk.choices) > 0:
        content = chunk.choices[0].delta.content
        if content:
            sys.stdout.write(content)
sys.stdout.write("\n")
