"""Ask one question."""

from openai import OpenAI

client = OpenAI()

# 1. The assistant
# who it is

# 2. The thread
thread = client.conversations.create(metadata={"user": "42"})

response = client.responses.create(
    conversation=thread.id,
    input=[{"role": "user", "content": "Do roses need sun?"}],
    instructions="You know everything about plants.",
    model="gpt-4o",
    temperature=0.2,
)

if response.status == "completed":
    print(response.output_text)
else:
    print(response.status)
