#: script: text
#: fix: safe
from openai import NOT_GIVEN, OpenAI

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


def _ask(with_tools: bool) -> None:
    answer = client.chat.completions.create(
        model="gpt-5-mini",
        messages=[{"role": "user", "content": "Hello"}],
        tools=TOOLS if with_tools else NOT_GIVEN,
        stop=NOT_GIVEN,
    )
    print(answer.choices[0].message.content)


_ask(with_tools=False)
