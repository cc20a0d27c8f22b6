from openai import OpenAI

client = OpenAI()


thread = client.conversations.create()
response = client.responses.create(
    conversation=thread.id,
    input=[{"role": "user", "content": "What is 2 + 2?"}],
    instructions="Answer questions briefly, in a sentence or less.",
    model="gpt-4o",
)

messages = client.conversations.items.list(thread.id)
for m in messages:
    if m.type != "message":
        continue
    print(m.role + ": " + "".join(part.text for part in m.content if part.type == "input_text" or part.type == "output_text"))
