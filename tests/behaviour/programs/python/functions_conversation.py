#: script: tool
#: fix: safe
import json

from openai import OpenAI

client = OpenAI()
functions = [
    {
        "name": "get_weather",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
    }
]
messages = [{"role": "user", "content": "Weather in Paris?"}]
response = client.chat.completions.create(
    model="gpt-4", messages=messages, functions=functions, function_call="auto"
)
message = response.choices[0].message
if message.function_call:
    arguments = json.loads(message.function_call.arguments)
    messages.append(message)
    messages.append(
        {
            "role": "function",
            "name": message.function_call.name,
            "content": f"18 degrees in {arguments['city']}",
        }
    )
    response = client.chat.completions.create(model="gpt-4", messages=messages, functions=functions)
print(response.choices[0].message.content)
