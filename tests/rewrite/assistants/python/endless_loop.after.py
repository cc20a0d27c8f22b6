import openai

client = openai.OpenAI()
question = input("> ")
assistant_instructions = open("persona.txt").read()
thread = client.conversations.create()
my_response = client.responses.create(
    conversation=thread.id,
    input=[{"role": "user", "content": question}],
    model="gpt-4o",
    instructions=assistant_instructions,
)

if my_response.status == "completed":
    messages = client.conversations.items.list(thread.id)
    for message in reversed(messages.data):
        if message.type != "message":
            continue
        print(f"{message.role}: {''.join(part.text for part in message.content if part.type == 'input_text' or part.type == 'output_text')}")
elif my_response.status == "failed":
    print("failed:", my_response.error)
else:
    print("waiting")
