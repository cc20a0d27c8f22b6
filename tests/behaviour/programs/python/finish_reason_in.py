#: script: truncated
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], max_tokens=16
)
if response.choices[0].finish_reason in ("length", "content_filter"):
    print("incomplete:", response.choices[0].message.content)
