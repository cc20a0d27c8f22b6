from openai import OpenAI

client = OpenAI()
assistant = client.beta.assistants.create(model="gpt-4o", instructions="You tell jokes.")
thread = client.beta.threads.create()
client.beta.threads.messages.create(thread.id, role="user", content="One about cats.")
with client.beta.threads.runs.stream(thread_id=thread.id, assistant_id=assistant.id) as events:
    for event in events:
        if event.event == "thread.message.delta":
            print(event.data.delta.content[0].text.value, end="")
        elif event.event == "thread.run.completed":
            print()
