#: script: text
#: fix: unsafe
#: reason: minimum-unknown
import os

from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Ping"}],
    max_tokens=int(os.environ.get("ANSWER_TOKENS", "256")),
)
print(response.choices[0].message.content)
