from openai import OpenAI

client = OpenAI()
thread = client.conversations.create()
with client.responses.stream(
    conversation=thread.id,
    input=[{"role": "user", "content": "One about cats."}],
    model="gpt-4o",
    instructions="You tell jokes.",
) as events:
    for event in events:
        if event.type == "response.output_text.delta":
            print(event.delta, end="")
        elif event.type == "response.completed":
            print()
