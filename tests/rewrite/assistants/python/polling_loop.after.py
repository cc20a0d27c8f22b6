from openai import OpenAI

client = OpenAI()

thread = client.conversations.create()
response = client.responses.create(
    conversation=thread.id,
    input=[
        {
            "role": "user",
            "content": "I need to solve the equation `3x + 11 = 14`. Can you help me?",
        },
    ],
    tools=[{"type": "code_interpreter", "container": {"type": "auto"}}],
    model="gpt-4o",
    instructions="Please address the user as Jane Doe.",
)

messages = client.conversations.items.list(thread.id)
print(response.output_text)
for m in messages.data:
    if m.type != "message":
        continue
    print(m.role, "".join(part.text for part in m.content if part.type == "input_text" or part.type == "output_text"))
