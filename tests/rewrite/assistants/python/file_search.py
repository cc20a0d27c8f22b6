from openai import OpenAI

client = OpenAI()

assistant = client.beta.assistants.create(
    name="Analyst",
    instructions="You read reports.",
    model="gpt-4o",
    tools=[{"type": "file_search"}],
)
vector_store = client.vector_stores.create(name="Reports")
assistant = client.beta.assistants.update(
    assistant_id=assistant.id,
    tool_resources={"file_search": {"vector_store_ids": [vector_store.id]}},
)
thread = client.beta.threads.create(
    messages=[{"role": "user", "content": "What was the profit?"}],
)
run = client.beta.threads.runs.create_and_poll(
    thread_id=thread.id, assistant_id=assistant.id, max_completion_tokens=500
)
messages = list(client.beta.threads.messages.list(thread_id=thread.id, run_id=run.id))
message_content = messages[0].content[0].text
print(message_content.value)
