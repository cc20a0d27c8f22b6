#: script: record
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
functions = [
    {
        "name": "save_contact",
        "description": "Saves a contact",
        "parameters": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
            "required": ["name"],
        },
    }
]
response = client.chat.completions.create(
    model="gpt-4",
    messages=[{"role": "user", "content": "Ann is 41 years old."}],
    functions=functions,
    function_call={"name": "save_contact"},
)
print(json.loads(response.choices[0].message.function_call.arguments))
