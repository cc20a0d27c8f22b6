#: script: label
#: fix: unsafe
#: behaviour: changes
#: reason: messages-read
from openai import OpenAI

client = OpenAI()
F = {"type": "json_schema", "json_schema": {"name": "label", "strict": True, "schema": {"type": "object", "properties": {"label": {"type": "string"}, "score": {"type": "number"}}, "required": ["label", "score"], "additionalProperties": False}}}
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], response_format=F)
print(r.choices[0].message.content, F["json_schema"]["name"])
