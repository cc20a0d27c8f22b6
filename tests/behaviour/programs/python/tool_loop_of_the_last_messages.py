#: script: tool
#: fix: unsafe
#: reason: items-counted
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


class Agent:
    def __init__(self) -> None:
        self._messages = [{"role": "system", "content": "Be brief."}]

    def ask(self, text: str) -> None:
        self._messages.append({"role": "user", "content": text})
        self._messages = self._messages[-20:]
        self._step()

    def _step(self) -> None:
        answer = client.chat.completions.create(
            model="gpt-5-mini", messages=self._messages, tools=TOOLS
        )
        message = answer.choices[0].message
        self._messages.append(message)
        if not message.tool_calls:
            print(message.content)
            return
        for call in message.tool_calls:
            self._messages.append(
                {"role": "tool", "tool_call_id": call.id, "content": "18 degrees"}
            )
        self._step()


Agent().ask("What is the weather?")
