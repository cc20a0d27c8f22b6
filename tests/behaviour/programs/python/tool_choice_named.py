#: script: record
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
function = {
    "name": "save_contact",
    "parameters": {
        "type": "object",
        "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
    },
}


def extract(text):
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": text}],
        tools=[{"type": "function", "function": function}],
        tool_choice={"type": "function", "function": {"name": "save_contact"}},
    )
    function_call = completion.choices[0].message.tool_calls[0].function
    return json.loads(function_call.arguments)


print(extract("Ann is 41 years old."))
