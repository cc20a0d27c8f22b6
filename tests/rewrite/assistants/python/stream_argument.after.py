from openai import OpenAI

client = OpenAI()
thread = client.conversations.create()
stream = client.responses.create(
    conversation=thread.id,
    input=[{"role": "user", "content": "Hello!"}],
    instructions="Be kind.",
    model="gpt-4o",
    stream=True,
)
for event in stream:
    if event.type == "response.output_text.delta":
        print(event.delta, end="")
    elif event.type == "response.completed":
        print()
