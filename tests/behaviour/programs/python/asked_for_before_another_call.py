#: script: text-then-tool
#: fix: safe
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




def main() -> None:
    said = client.chat.completions.create(
        model="gpt-5-mini", messages=[{"role": "user", "content": "Hello"}]
    )
    for _ in range(1):
        if said.choices[0].message.content is not None:
            said = client.chat.completions.create(
                model="gpt-5-mini", messages=[{"role": "user", "content": "Weather?"}], tools=TOOLS
            )
            print(repr(said.choices[0].message.content))


main()
