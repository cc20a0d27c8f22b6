import json

from openai import OpenAI
from openai.types.responses import ToolParam

client = OpenAI()
assistant_tools: list[ToolParam] = [
    {
        "type": "function",
        "name": "get_weather",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}},
            "required": ["city"],
        },
        "strict": False,
    },
]


def ask(question: str) -> str:
    thread = client.conversations.create()
    response = client.responses.create(
        conversation=thread.id,
        input=[{"role": "user", "content": question}],
        instructions="You are a weather bot.",
        model="gpt-4o",
        tools=assistant_tools,
    )
    while any(item.type == "function_call" for item in response.output):
        # all calls are answered at once
        tool_outputs = []
        for call in [item for item in response.output if item.type == "function_call"]:
            city = json.loads(call.arguments)["city"]  # the only argument
            tool_outputs.append(
                {
                    "type": "function_call_output",
                    "call_id": call.call_id,
                    "output": f"18 degrees in {city}",
                }
            )
        response = client.responses.create(
            conversation=thread.id,
            input=tool_outputs,
            instructions="You are a weather bot.",
            model="gpt-4o",
            tools=assistant_tools,
        )
        print("sent")
    return response.output_text


print(ask("What is the weather in Paris?"))
