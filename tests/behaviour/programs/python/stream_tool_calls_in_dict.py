#: script: parallel-tools
#: fix: manual
#: reason: stream-tool-calls
import json

from openai import OpenAI

client = OpenAI()
tools = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "The weather of a city",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}},
                "required": ["city"],
            },
        },
    }
]
calls = {}
for chunk in client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Weather in Paris and Bogotá?"}],
    tools=tools,
    stream=True,
):
    delta = chunk.choices[0].delta
    if delta.tool_calls:
        for piece in delta.tool_calls:
            call = calls.setdefault(piece.index, {"id": "", "name": "", "arguments": ""})
            if piece.id:
                call["id"] = piece.id
            if piece.function.name:
                call["name"] = piece.function.name
            if piece.function.arguments:
                call["arguments"] += piece.function.arguments

for call in calls.values():
    print(call["id"], call["name"], json.loads(call["arguments"])["city"])
