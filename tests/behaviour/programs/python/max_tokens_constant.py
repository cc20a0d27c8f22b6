#: script: text
#: fix: unsafe
#: reason: minimum-raised
from openai import OpenAI

MAX_TOKENS = 10
client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Ping"}],
    max_tokens=MAX_TOKENS,
)
print(response.choices[0].message.content)
