from openai import OpenAI

client = OpenAI()
thread = client.conversations.create()
response = client.responses.create(
    conversation=thread.id,
    input=[{"role": "user", "content": "Is it warm?"}],
    instructions="You are a weather bot.",
    model="gpt-4o",
    tools=[{"type": "function", "name": "get_weather", "parameters": {}, "strict": False}],
)

while True:
    if response.status == "completed" and not any(item.type == "function_call" for item in response.output):
        print("done")
        break
    if any(item.type == "function_call" for item in response.output):
        calls = [item for item in response.output if item.type == "function_call"]
        response = client.responses.create(
            conversation=thread.id,
            input=[{"type": "function_call_output", "call_id": call.call_id, "output": "18"} for call in calls],
            instructions="You are a weather bot.",
            model="gpt-4o",
            tools=[{"type": "function", "name": "get_weather", "parameters": {}, "strict": False}],
        )
        # again
        continue
    break
