import json
import time

from openai import OpenAI

client = OpenAI()
assistant = client.beta.assistants.create(
    name="Weather",
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


def ask(question: str) -> str:
    thread = client.beta.threads.create()
    client.beta.threads.messages.create(thread_id=thread.id, role="user", content=question)
    run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)
    while run.status in ["queued", "in_progress", "requires_action"]:
        time.sleep(1)
        run = client.beta.threads.runs.retrieve(thread_id=thread.id, run_id=run.id)
        print(run.status)
        if run.status == "requires_action":
            # all calls are answered at once
            tool_outputs = []
            for call in run.required_action.submit_tool_outputs.tool_calls:
                city = json.loads(call.function.arguments)["city"]  # the only argument
                tool_outputs.append(
                    {
                        "tool_call_id": call.id,
                        "output": f"18 degrees in {city}",
                    }
                )
            client.beta.threads.runs.submit_tool_outputs(
                thread_id=thread.id,
                run_id=run.id,
                tool_outputs=tool_outputs,
            )
            print("sent")
            time.sleep(1)
    messages = client.beta.threads.messages.list(thread_id=thread.id)
    return messages.data[0].content[0].text.value


print(ask("What is the weather in Paris?"))
