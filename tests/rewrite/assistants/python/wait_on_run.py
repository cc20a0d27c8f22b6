import time

from openai import OpenAI

client = OpenAI()


def wait_on_run(run, thread):
    while run.status == "queued" or run.status == "in_progress":
        run = client.beta.threads.runs.retrieve(
            thread_id=thread.id,
            run_id=run.id,
        )
        time.sleep(0.5)
    return run


def wait_for(thread_id, run_id):
    """Wait until the run is over."""
    while True:
        state = client.beta.threads.runs.retrieve(thread_id=thread_id, run_id=run_id)
        if state.status == "completed":
            return state
        time.sleep(0.5)


assistant = client.beta.assistants.create(
    name="Math Tutor",
    instructions="Answer questions briefly, in a sentence or less.",
    model="gpt-4o",
)
thread = client.beta.threads.create()
message = client.beta.threads.messages.create(
    thread_id=thread.id, role="user", content="What is 2 + 2?"
)
run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)
run = wait_on_run(run, thread)
wait_for(thread.id, run.id)

messages = client.beta.threads.messages.list(thread_id=thread.id)
for m in messages:
    print(m.role + ": " + m.content[0].text.value)
