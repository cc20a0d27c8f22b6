#: script: tool-only
#: fix: safe
from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Weather in Paris?"}],
    tools=[{"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {}}}}],
)
message = response.choices[0].message
print("content:", message.content)
print(len(message.tool_calls), message.tool_calls[0].function.name)
