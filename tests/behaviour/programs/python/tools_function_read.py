#: script: unused-tool
#: fix: unsafe
#: behaviour: changes
#: reason: messages-read
from openai import OpenAI

client = OpenAI()


def _tools():
    return [
        {
            "type": "function",
            "function": {
                "name": "get_weather",
                "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
            },
        }
    ]


names = [tool["function"]["name"] for tool in _tools()]
completion = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], tools=_tools()
)
print(completion.choices[0].message.content, names)
