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
thread = client.conversations.create()
response = client.responses.create(
    conversation=thread.id,
    input=[{"role": "user", "content": "What is the weather in Paris?"}],
    instructions="You are a weather bot.",
    model="gpt-4o",
    tools=assistant_tools,
)

while True:
    # ask for the state
    if response.status == "completed" and not any(item.type == "function_call" for item in response.output):
        print(response.output_text)
        break
    elif any(item.type == "function_call" for item in response.output):
        tool_outputs = []
        for call in [item for item in response.output if item.type == "function_call"]:
            city = json.loads(call.arguments)["city"]
            tool_outputs.append({"type": "function_call_output", "call_id": call.call_id, "output": f"18 degrees in {city}"})
        response = client.responses.create(
            conversation=thread.id,
            input=tool_outputs,
            instructions="You are a weather bot.",
            model="gpt-4o",
            tools=assistant_tools,
        )
    elif response.status in ("failed", "cancelled", "expired"):
        raise RuntimeError(response.status)
    else:
        break
