#: script: label
#: fix: safe
import json
from openai import OpenAI

LABEL_SCHEMA = {
    "type": "object",
    "properties": {"label": {"type": "string"}, "score": {"type": "number"}},
    "required": ["label", "score"],
    "additionalProperties": False,
}

client = OpenAI()
result = client.chat.completions.create(
    model="gpt-4.1",
    messages=[{"role": "user", "content": "Is this spam? Buy now!!!"}],
    response_format={
        "type": "json_schema",
        "json_schema": {"name": "label", "description": "a verdict", "schema": LABEL_SCHEMA},
    },
)
print(json.loads(result.choices[0].message.content)["label"])
