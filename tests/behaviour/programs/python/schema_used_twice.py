#: script: two-labels
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
response_format = {
    "type": "json_schema",
    "json_schema": {
        "name": "label",
        "strict": True,
        "schema": {
            "type": "object",
            "properties": {"label": {"type": "string"}, "score": {"type": "number"}},
            "required": ["label", "score"],
            "additionalProperties": False,
        },
    },
}
first = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Buy now!!!"}], response_format=response_format
)
second = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "See you"}], response_format=response_format
)
print(json.loads(first.choices[0].message.content)["label"])
print(json.loads(second.choices[0].message.content)["label"])
