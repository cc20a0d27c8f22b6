#: script: tool
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
messages.append(message)
for call in (message.tool_calls or []):
    print(call.function.name, call.function.arguments)
    messages.append({"role": "tool", "tool_call_id": call.id, "content": "18 degrees"})

last = client.chat.completions.create(model="gpt-5-mini", messages=messages, tools=TOOLS)
print(last.choices[0].message.content)
