import time

from openai import OpenAI

client = OpenAI()
assistant = client.beta.assistants.create(
    instructions="You are a weather bot.",
    model="gpt-4o",
    tools=[{"type": "function", "function": {"name": "get_weather", "parameters": {}}}],
)
thread = client.beta.threads.create()
client.beta.threads.messages.create(thread_id=thread.id, role="user", content="Is it warm?")
run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)

while True:
    run = client.beta.threads.runs.retrieve(thread_id=thread.id, run_id=run.id)
    if run.status == "completed":
        print("done")
        break
    if run.status == "requires_action":
        calls = run.required_action.submit_tool_outputs.tool_calls
        run = client.beta.threads.runs.submit_tool_outputs(
            thread_id=thread.id,
            run_id=run.id,
            tool_outputs=[{"tool_call_id": call.id, "output": "18"} for call in calls],
        )
        while run.status in ("queued", "in_progress"):
            time.sleep(1)
            run = client.beta.threads.runs.retrieve(thread_id=thread.id, run_id=run.id)
        # again
        time.sleep(1)
