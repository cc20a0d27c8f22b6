#: script: parallel-tools
#: fix: manual
#: reason: message-shape
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
chosen = "Paris"
messages.append(
    {
        "role": "assistant",
        "content": None,
        "tool_calls": [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.function.name, "arguments": call.function.arguments},
            }
            for call in message.tool_calls
            if chosen in call.function.arguments
        ],
    }
)
messages.append(
    {"role": "tool", "tool_call_id": message.tool_calls[0].id, "content": "18 degrees"}
)

last = client.chat.completions.create(model="gpt-5-mini", messages=messages, tools=TOOLS)
print(last.choices[0].message.content)
