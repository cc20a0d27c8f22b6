#: script: unused-tool
#: fix: safe
from openai import OpenAI

client = OpenAI()
tools = [{"type": "function", "function": {"name": "get_weather", "description": "Weather"}}]
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    tools=tools,
    parallel_tool_calls=False,
)
message = response.choices[0].message
if message.tool_calls is None:
    print("no call:", message.content)
else:
    print("calls:", len(message.tool_calls))
