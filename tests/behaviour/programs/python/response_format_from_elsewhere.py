#: script: label
#: fix: manual
#: reason: format-unknown
import json

from openai import OpenAI

client = OpenAI()
saved = '{"type": "json_object"}'
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "As JSON: Buy now!!!"}],
    response_format=json.loads(saved),
)
print(response.choices[0].message.content)
