#: script: unused-tool
#: fix: manual
#: reason: use-unknown
from openai import OpenAI

client = OpenAI()
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], tools=[{"type": "function", "function": {"name": "get_weather", "description": "d", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}])
print(r.choices[0].message.tool_calls and 5, r.choices[0].message.content)
