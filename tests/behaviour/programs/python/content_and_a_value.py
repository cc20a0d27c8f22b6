#: script: tool-only
#: fix: safe
from openai import OpenAI

client = OpenAI()
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], tools=[{"type": "function", "function": {"name": "get_weather", "description": "d", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}])
print(r.choices[0].message.content and "x")
