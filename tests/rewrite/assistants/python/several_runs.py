import openai

client = openai.OpenAI()


def main() -> None:
    tutor = client.beta.assistants.create(
        model="gpt-4o",
        instructions="""You are a tutor.
        Explain every step.""",
        tools=[
            {"type": "code_interpreter"},
        ],
        tool_resources={"code_interpreter": {"file_ids": ["file-abc"]}},
        response_format="auto",
    )
    thread = client.beta.threads.create()
    client.beta.threads.messages.create(thread.id, role="user", content="What is 2 + 2?")
    client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=tutor.id)
    client.beta.threads.messages.create(thread.id, role="user", content="And 3 + 3?")
    client.beta.threads.messages.create(thread.id, role="user", content="And 4 + 4?")
    run = client.beta.threads.runs.create_and_poll(
        thread_id=thread.id,
        assistant_id=tutor.id,
        additional_instructions="Be patient.",  # they are young
        poll_interval_ms=500,
    )
    print(run.id, run.usage)
    for message in client.beta.threads.messages.list(thread_id=thread.id, order="asc"):
        for part in message.content:
            if part.type == "text":
                print(message.role, part.text.value)
    client.beta.threads.delete(thread.id)


main()
