#: script: filtered
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Say something bad."}],
)
if response.choices[0].finish_reason == "content_filter":
    print("filtered")
else:
    print(response.choices[0].message.content)
