#: script: record
#: fix: unsafe
#: reason: shared-elsewhere
import json

from openai import OpenAI

client = OpenAI()


def tool(name, /, **properties):
    return {
        "type": "function",
        "function": {
            "name": name,
            "description": f"Calls {name}",
            "parameters": {"type": "object", "properties": {k: {"type": v} for k, v in properties.items()}},
        },
    }


response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Ann is 41 years old."}],
    tools=[tool("save_contact", name="string", age="integer"), tool("noop")],
)
for call in response.choices[0].message.tool_calls:
    print(call.function.name, json.loads(call.function.arguments))
