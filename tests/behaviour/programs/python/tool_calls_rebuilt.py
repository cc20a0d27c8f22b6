#: script: parallel-tools
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
tools = [{"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}]
messages = [{"role": "user", "content": "Weather in Paris and Bogotá?"}]
message = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools).choices[0].message
messages.append(
    {
        "role": "assistant",
        "content": message.content,
        "tool_calls": [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.function.name, "arguments": call.function.arguments},
            }
            for call in message.tool_calls
        ],
    }
)
for call in message.tool_calls:
    messages.append(
        {"role": "tool", "tool_call_id": call.id, "content": json.loads(call.function.arguments)["city"]}
    )
print(client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools).choices[0].message.content)
