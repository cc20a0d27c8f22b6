import json

from openai import OpenAI
from openai.types.responses import ToolParam

client = OpenAI()

assistant_tools: list[ToolParam] = [
    {
        "type": "function",
        "name": "get_weather",
        "description": "The weather of a city",
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
    instructions="You are a weather bot. Use the provided functions to answer questions.",
    model="gpt-4o",
    tools=assistant_tools,
)

if any(item.type == "function_call" for item in response.output):
    tool_outputs = []
    for tool in [item for item in response.output if item.type == "function_call"]:
        if tool.name == "get_weather":
            city = json.loads(tool.arguments)["city"]
            tool_outputs.append({"type": "function_call_output", "call_id": tool.call_id, "output": f"18 degrees in {city}"})
    response = client.responses.create(
        conversation=thread.id,
        input=tool_outputs,
        instructions="You are a weather bot. Use the provided functions to answer questions.",
        model="gpt-4o",
        tools=assistant_tools,
    )

if response.status == "completed" and not any(item.type == "function_call" for item in response.output):
    print(response.output_text)
