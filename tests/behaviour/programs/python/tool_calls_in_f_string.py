#: script: parallel-tools
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Weather in Paris and Bogotá?"}],
    tools=[{"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {}}}}],
)
print(f"{len(response.choices[0].message.tool_calls)} calls")
print(f"first: {response.choices[0].message.tool_calls[0].function.name}")
print(f'refused: {"yes" if response.choices[0].message.refusal else "no"}')
