#: script: tool-twice
#: fix: safe
import json

from openai import OpenAI


class WeatherAgent:
    TOOLS = [
        {
            "type": "function",
            "function": {
                "name": "get_weather",
                "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
            },
        }
    ]

    def __init__(self, model="gpt-4o"):
        self.client = OpenAI()
        self.model = model
        self.messages = []

    def run(self, question, max_steps=5):
        self.messages.append({"role": "user", "content": question})
        for _ in range(max_steps):
            response = self.client.chat.completions.create(
                model=self.model, messages=self.messages, tools=self.TOOLS
            )
            choice = response.choices[0]
            self.messages.append(choice.message)
            if choice.finish_reason == "tool_calls":
                for tool_call in choice.message.tool_calls:
                    self.messages.append(self._answer(tool_call))
            else:
                return choice.message.content
        return "too many steps"

    def _answer(self, tool_call):
        arguments = json.loads(tool_call.function.arguments)
        print("looking up", arguments["city"])
        return {"role": "tool", "tool_call_id": tool_call.id, "content": "20 degrees"}


print(WeatherAgent().run("Is Rome warmer than Paris?"))
