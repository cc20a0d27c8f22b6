from openai import OpenAI
from openai.types.responses import ToolParam

client = OpenAI()

assistant_tools: list[ToolParam] = [
    {
        "type": "function",
        "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False,
    }
]
thread = client.conversations.create()
response = client.responses.create(
    conversation=thread.id,
    input=[{"role": "user", "content": "What time is it?"}],
    model="gpt-4o",
    instructions="You know the time.",
    tools=assistant_tools,
)

if any(item.type == "function_call" for item in response.output):
    calls = [item for item in response.output if item.type == "function_call"]
    response = client.responses.create(
        conversation=thread.id,
        input=[
            {"type": "function_call_output", "call_id": call.call_id, "output": f"{call.name}: noon"} for call in calls
        ],
        model="gpt-4o",
        instructions="You know the time.",
        tools=assistant_tools,
    )

print(response.output_text)
