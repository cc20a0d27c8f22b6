#: script: unused-tool
#: fix: unsafe
#: behaviour: changes
from openai import OpenAI

client = OpenAI()
TOOLS = [
    {"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {}}}},
]
print("offered:", [tool["function"]["name"] for tool in TOOLS])
response = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], tools=TOOLS
)
print(response.choices[0].message.content)
