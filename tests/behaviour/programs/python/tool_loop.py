#: script: tool-twice
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "The temperature of a city",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
        },
    },
]


def call(name, arguments):
    temperatures = {"Paris": 18, "Rome": 25}
    return str(temperatures[arguments["city"]]) if name == "get_weather" else "unknown tool"


messages = [
    {"role": "system", "content": "Use the tools."},
    {"role": "user", "content": "Is Rome warmer than Paris?"},
]
while True:
    response = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=TOOLS)
    message = response.choices[0].message
    messages.append(message)
    if not message.tool_calls:
        break
    for tool_call in message.tool_calls:
        result = call(tool_call.function.name, json.loads(tool_call.function.arguments))
        print(f"{tool_call.function.name}({tool_call.function.arguments}) -> {result}")
        messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": result})

print(message.content)
