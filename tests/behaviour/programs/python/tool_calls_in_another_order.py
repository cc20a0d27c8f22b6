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
messages.append(
    {
        "role": "assistant",
        "content": message.content,
        "tool_calls": [call.model_dump() for call in reversed(message.tool_calls)],
    }
)
for call in message.tool_calls:
    messages.append({"role": "tool", "tool_call_id": call.id, "content": "18 degrees"})
last = client.chat.completions.create(model="gpt-5-mini", messages=messages, tools=TOOLS)
print(last.choices[0].message.content)
