#: script: parallel-tools
#: fix: safe
from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    }
]
messages = [{"role": "user", "content": "What is the weather?"}]
answer = client.chat.completions.create(model="gpt-5-mini", messages=messages, tools=TOOLS)
message = answer.choices[0].message
for call in message.tool_calls:
    function = call.function
    messages.append(
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [
                {
                    "id": call.id,
                    "type": "function",
                    "function": {"name": function.name, "arguments": call.function.arguments},
                }
            ],
        }
    )
    messages.append({"role": "tool", "tool_call_id": call.id, "content": "18 degrees"})

last = client.chat.completions.create(model="gpt-5-mini", messages=messages, tools=TOOLS)
print(last.choices[0].message.content)
