from openai import OpenAI

client = OpenAI()
thread = client.conversations.create(
    items=[{"role": "user", "content": "What is the most livable city in the world?"}]
)
response = client.responses.create(
    conversation=thread.id,
    model="gpt-4o",
    instructions="Be brief.",
)
# not yet
# it is over
print("Run completed!")
print(f"Response: {response.output_text}")
