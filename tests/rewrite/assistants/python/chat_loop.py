import os
import time

from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])

assistant = client.beta.assistants.create(
    name="Data",
    instructions="You compute.",
    tools=[{"type": "code_interpreter"}],
    model=os.environ.get("MODEL", "gpt-4o"),
)
assistant_id = assistant.id
thread = client.beta.threads.create()
thread_id = thread.id


def wait_for(run):
    while run.status in ["queued", "in_progress"]:
        time.sleep(1)
        run = client.beta.threads.runs.retrieve(thread_id=thread_id, run_id=run.id)
    return run


while True:
    question = input("> ")
    if question == "quit":
        break
    client.beta.threads.messages.create(thread_id=thread_id, role="user", content=question)
    run = client.beta.threads.runs.create(thread_id=thread_id, assistant_id=assistant_id)
    run = wait_for(run)
    messages = client.beta.threads.messages.list(thread_id=thread_id)
    print("assistant:", messages.data[0].content[0].text.value)
