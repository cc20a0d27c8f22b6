#: script: record
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Ann is 41 years old."}],
    tools=[
        {
            "type": "function",
            "function": {
                "name": "save_contact",
                "description": "Saves a contact",
                "strict": True,
                "parameters": {
                    "type": "object",
                    "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
                    "required": ["name", "age"],
                    "additionalProperties": False,
                },
            },
        },
    ],
    tool_choice="required",
)
contact = json.loads(response.choices[0].message.tool_calls[0].function.arguments)
print(contact["name"], contact["age"])
