import time

import openai

client = openai.OpenAI()
question = input("> ")
assistant = client.beta.assistants.create(
    model="gpt-4o", instructions=open("persona.txt").read(), name="Persona"
)
thread = client.beta.threads.create()
message = client.beta.threads.messages.create(thread_id=thread.id, role="user", content=question)
my_run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)

while True:
    run_status = client.beta.threads.runs.retrieve(thread_id=thread.id, run_id=my_run.id)
    if run_status.status == "completed":
        messages = client.beta.threads.messages.list(thread_id=thread.id)
        for message in reversed(messages.data):
            print(f"{message.role}: {message.content[0].text.value}")
        break
    elif run_status.status == "failed":
        print("failed:", run_status.last_error)
        break
    else:
        print("waiting")
        time.sleep(2)
