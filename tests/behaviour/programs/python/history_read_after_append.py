#: script: tool
#: fix: unsafe
#: behaviour: changes
#: reason: messages-read
from openai import OpenAI

client = OpenAI()
tools = [{"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}]
messages = [{"role": "user", "content": "Weather in Paris?"}]
message = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools).choices[0].message
messages.append(message)
for call in message.tool_calls:
    messages.append({"role": "tool", "tool_call_id": call.id, "content": "18 degrees"})
print(client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools).choices[0].message.content)
# the history holds one entry a message, and roles
print(len(messages), [m["role"] if isinstance(m, dict) else m.role for m in messages])
