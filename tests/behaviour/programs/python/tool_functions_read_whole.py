#: script: tool-only
#: fix: manual
#: reason: keys-read
from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    }
]
print([sorted(tool["function"]) for tool in TOOLS])
answer = client.chat.completions.create(
    model="gpt-5-mini", messages=[{"role": "user", "content": "Weather?"}], tools=TOOLS
)
print(answer.choices[0].message.tool_calls[0].function.name)
