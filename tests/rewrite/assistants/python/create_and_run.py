from openai import OpenAI

client = OpenAI()
assistant = client.beta.assistants.create(model="gpt-4o", instructions="Translate into French.")
run = client.beta.threads.create_and_run_poll(
    assistant_id=assistant.id,
    thread={"messages": [{"role": "user", "content": "Good morning"}]},
)
messages = client.beta.threads.messages.list(thread_id=run.thread_id)
print(messages.data[0].content[0].text.value)
