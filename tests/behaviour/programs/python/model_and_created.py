#: script: text
#: fix: safe
import datetime

from openai import OpenAI

response = OpenAI().chat.completions.create(
    model="gpt-4.1-mini",
    messages=[{"role": "user", "content": "Hello"}],
)
when = datetime.datetime.fromtimestamp(response.created, tz=datetime.timezone.utc)
print(response.model, when.isoformat())
print(response.choices[0].message.role, response.choices[0].message.content)
