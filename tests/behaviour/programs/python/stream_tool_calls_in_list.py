#: script: tool-only
#: fix: manual
#: reason: stream-tool-calls
from openai import OpenAI

client = OpenAI()
tools = [{"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}]
tool_calls = []
for chunk in client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Weather in Paris?"}],
    tools=tools,
    stream=True,
):
    delta = chunk.choices[0].delta
    if delta and delta.tool_calls:
        for piece in delta.tool_calls:
            if len(tool_calls) <= piece.index:
                tool_calls.append({"id": "", "type": "function", "function": {"name": "", "arguments": ""}})
            entry = tool_calls[piece.index]
            if piece.id:
                entry["id"] += piece.id
            if piece.function.name:
                entry["function"]["name"] += piece.function.name
            if piece.function.arguments:
                entry["function"]["arguments"] += piece.function.arguments
print(tool_calls)
