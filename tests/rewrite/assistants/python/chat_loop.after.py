import os

from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])

assistant_model = os.environ.get("MODEL", "gpt-4o")
thread = client.conversations.create()
thread_id = thread.id


while True:
    question = input("> ")
    if question == "quit":
        break
    response = client.responses.create(
        conversation=thread_id,
        input=[{"role": "user", "content": question}],
        instructions="You compute.",
        tools=[{"type": "code_interpreter", "container": {"type": "auto"}}],
        model=assistant_model,
    )
    print("assistant:", response.output_text)
