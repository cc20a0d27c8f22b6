#: script: text-and-tool
#: fix: safe
import sys

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


def _ask():
    answer = client.chat.completions.create(
        model="gpt-5-mini", messages=[{"role": "user", "content": "Weather?"}], tools=TOOLS
    )
    return answer.choices[0].message


def shout(text: str) -> None:
    print(text.upper())


def by_chain() -> str:
    message = _ask()
    if not message.tool_calls:
        return "none"
    elif not message.content:
        return "empty"
    else:
        return message.content


def by_else() -> str:
    message = _ask()
    if message.content is not None:
        print("there")
    else:
        sys.exit(1)
    return message.content


shout(by_chain())
shout(by_else())
