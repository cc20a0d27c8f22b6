#: script: unused-tool
#: fix: unsafe
#: behaviour: changes
import os

from openai import OpenAI

TOOLS = [
    {"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {}}}},
]
messages = [{"role": "user", "content": "Hello"}]
if os.environ.get("USE_LOCAL_MODEL"):
    local = OpenAI(base_url="http://localhost:11434/v1", api_key="unused")
    response = local.chat.completions.create(model="llama3", messages=messages, tools=TOOLS)
    print(response.choices[0].message.content)
else:
    client = OpenAI()
    completion = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
    print(completion.choices[0].message.content)
