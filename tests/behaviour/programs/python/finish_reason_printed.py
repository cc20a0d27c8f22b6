#: script: truncated
#: fix: unsafe
#: behaviour: changes
#: reason: finish-reason-value
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Tell me a story."}],
    max_tokens=30,
)
print("finish_reason:", response.choices[0].finish_reason)
