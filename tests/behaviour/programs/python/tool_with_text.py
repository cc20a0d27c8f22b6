#: script: text-and-tool
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
tools = [
    {"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}},
]
messages = [{"role": "user", "content": "Weather in Paris?"}]
reply = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools).choices[0].message
if reply.content:
    print(reply.content)
if reply.tool_calls:
    messages.append(reply)
    for call in reply.tool_calls:
        city = json.loads(call.function.arguments)["city"]
        messages.append({"role": "tool", "content": f"18 degrees in {city}", "tool_call_id": call.id})
    print(client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools).choices[0].message.content)
