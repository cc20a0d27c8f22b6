#: script: truncated
#: fix: safe
from openai import OpenAI

client = OpenAI()
choice = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], max_tokens=16
).choices[0]
print(f"{choice.message.content}{'...' if choice.finish_reason == 'length' else ''}")
