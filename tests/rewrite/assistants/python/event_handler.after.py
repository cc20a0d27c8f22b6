from openai import OpenAI

client = OpenAI()


thread = client.conversations.create()
with client.responses.stream(
    conversation=thread.id,
    input=[{"role": "user", "content": "Tell me one."}],
    model="gpt-4o",
    instructions="Please address the user as Jane Doe.",
) as stream:
    for event in stream:
        if event.type == "response.content_part.added":
            print("\nassistant > ", end="", flush=True)
        elif event.type == "response.output_text.delta":
            # the newest piece
            print(event.delta, end="", flush=True)
