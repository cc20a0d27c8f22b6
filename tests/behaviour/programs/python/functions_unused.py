#: script: unused-tool
#: fix: safe
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4",
    messages=[{"role": "user", "content": "Hello"}],
    functions=[{"name": "get_weather", "parameters": {"type": "object", "properties": {}}}],
    function_call="none",
)
message = completion.choices[0].message
print(message.content if message.function_call is None else "a call")
