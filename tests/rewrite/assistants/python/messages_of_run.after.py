from openai import OpenAI

client = OpenAI()
history = []
thread = client.conversations.create()


def ask(prompt):
    history.append({"role": "user", "content": prompt})
    response = client.responses.create(
        conversation=thread.id,
        input=[{"role": "user", "content": prompt}],
        instructions="Be kind.",
        model="gpt-4o",
    )
    assistant_messages_for_run = [message for message in reversed(response.output) if message.type == "message"]
    for message in assistant_messages_for_run:
        history.append({"role": "assistant", "content": "".join(part.text for part in message.content if part.type == "output_text")})


ask("Hello!")
print(history[-1])
