import json
import time

from openai import OpenAI

client = OpenAI()
assistant = client.beta.assistants.create(
    instructions="You are a weather bot.",
    model="gpt-4o",
    tools=[
        {
            "type": "function",
            "function": {
                "name": "get_weather",
                "parameters": {
                    "type": "object",
                    "properties": {"city": {"type": "string"}},
                    "required": ["city"],
                },
            },
        },
    ],
)
thread = client.beta.threads.create()
client.beta.threads.messages.create(
    thread_id=thread.id, role="user", content="What is the weather in Paris?"
)
run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)

while True:
    time.sleep(1)
    # ask for the state
    run = client.beta.threads.runs.retrieve(thread_id=thread.id, run_id=run.id)
    if run.status == "completed":
        messages = client.beta.threads.messages.list(thread_id=thread.id)
        print(messages.data[0].content[0].text.value)
        break
    elif run.status == "requires_action":
        tool_outputs = []
        for call in run.required_action.submit_tool_outputs.tool_calls:
            city = json.loads(call.function.arguments)["city"]
            tool_outputs.append({"tool_call_id": call.id, "output": f"18 degrees in {city}"})
        run = client.beta.threads.runs.submit_tool_outputs(
            thread_id=thread.id, run_id=run.id, tool_outputs=tool_outputs
        )
    elif run.status in ("failed", "cancelled", "expired"):
        raise RuntimeError(run.status)
    else:
        print("waiting")
