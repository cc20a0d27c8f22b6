from openai import OpenAI

client = OpenAI()

vector_store = client.vector_stores.create(name="Reports")
thread = client.conversations.create(
    items=[{"role": "user", "content": "What was the profit?"}],
)
response = client.responses.create(
    conversation=thread.id,
    instructions="You read reports.",
    model="gpt-4o",
    tools=[{"type": "file_search", "vector_store_ids": [vector_store.id]}],
    max_output_tokens=500,
)
print(response.output_text)
