#: script: text
#: fix: unsafe
#: behaviour: changes
from operator import attrgetter

from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}]
)
print(attrgetter("usage.total_tokens")(response))
print(getattr(response, "choices")[0].message.content)
