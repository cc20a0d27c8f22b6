"""Answers customers with an Assistant that can look up orders."""

import json
import time

from openai import OpenAI

from shop import find_order

client = OpenAI()


def create_bot():
    """Register the assistant; run once per deployment."""
    return client.beta.assistants.create(
        name="Help desk",
        model="gpt-4o",
        instructions="You answer questions about orders. Look an order up before you answer.",
        tools=[
            {
                "type": "function",
                "function": {
                    "name": "find_order",
                    "parameters": {
                        "type": "object",
                        "properties": {"number": {"type": "string"}},
                        "required": ["number"],
                    },
                },
            }
        ],
    )


def ask(assistant_id, question):
    """Ask one question in a new thread and wait for the answer."""
    thread = client.beta.threads.create()
    client.beta.threads.messages.create(thread.id, role="user", content=question)
    run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant_id)

    while run.status in ("queued", "in_progress", "requires_action"):
        if run.status == "requires_action":
            run = client.beta.threads.runs.submit_tool_outputs(
                run.id,
                thread_id=thread.id,
                tool_outputs=[
                    {"tool_call_id": call.id, "output": look_up(call.function.arguments)}
                    for call in run.required_action.submit_tool_outputs.tool_calls
                ],
            )
        else:
            time.sleep(1)
            run = client.beta.threads.runs.retrieve(run.id, thread_id=thread.id)

    messages = client.beta.threads.messages.list(thread.id)
    return messages.data[0].content[0].text.value


def look_up(arguments):
    """Run the tool that the model asked for."""
    return json.dumps(find_order(**json.loads(arguments)))
