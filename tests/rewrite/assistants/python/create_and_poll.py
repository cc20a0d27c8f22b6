"""Ask one question."""

from openai import OpenAI

client = OpenAI()

# 1. The assistant
assistant = client.beta.assistants.create(
    name="Gardener",
    # who it is
    instructions="You know everything about plants.",
    model="gpt-4o",
    temperature=0.2,
)
print(f"created {assistant.id}")

# 2. The thread
thread = client.beta.threads.create(metadata={"user": "42"})
client.beta.threads.messages.create(thread_id=thread.id, role="user", content="Do roses need sun?")

run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)

if run.status == "completed":
    messages = client.beta.threads.messages.list(thread_id=thread.id)
    print(messages.data[0].content[0].text.value)
else:
    print(run.status)
