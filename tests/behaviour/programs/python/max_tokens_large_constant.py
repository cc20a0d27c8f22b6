#: script: text
#: fix: safe
from openai import OpenAI

MAX_TOKENS = 512
client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Ping"}],
    max_completion_tokens=MAX_TOKENS,
)
print(response.choices[0].message.content)
