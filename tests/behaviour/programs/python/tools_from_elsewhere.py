#: script: unused-tool
#: fix: manual
#: reason: tools-unknown
import json

from openai import OpenAI

client = OpenAI()
saved = '[{"type": "function", "function": {"name": "get_weather"}}]'
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    tools=json.loads(saved),
)
print(response.choices[0].message.content)
