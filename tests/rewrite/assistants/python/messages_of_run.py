import time

from openai import OpenAI

client = OpenAI()
assistant = client.beta.assistants.create(name="Bot", instructions="Be kind.", model="gpt-4o")
history = []
thread = client.beta.threads.create()


def ask(prompt):
    history.append({"role": "user", "content": prompt})
    client.beta.threads.messages.create(thread_id=thread.id, role="user", content=prompt)
    run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)
    while run.status != "completed":
        time.sleep(1)
        run = client.beta.threads.runs.retrieve(thread_id=thread.id, run_id=run.id)
    messages = client.beta.threads.messages.list(thread_id=thread.id)
    assistant_messages_for_run = [
        message
        for message in messages
        if message.run_id == run.id and message.role == "assistant"
    ]
    for message in assistant_messages_for_run:
        history.append({"role": "assistant", "content": message.content[0].text.value})


ask("Hello!")
print(history[-1])
