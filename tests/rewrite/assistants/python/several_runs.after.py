import openai
from openai.types.responses import ToolParam

client = openai.OpenAI()


def main() -> None:
    tutor_instructions = """You are a tutor.
        Explain every step."""
    tutor_tools: list[ToolParam] = [
        {"type": "code_interpreter", "container": {"type": "auto", "file_ids": ["file-abc"]}},
    ]
    thread = client.conversations.create()
    client.responses.create(
        conversation=thread.id,
        input=[{"role": "user", "content": "What is 2 + 2?"}],
        model="gpt-4o",
        instructions=tutor_instructions,
        tools=tutor_tools,
    )
    response = client.responses.create(
        conversation=thread.id,
        input=[
            {"role": "user", "content": "And 3 + 3?"},
            {"role": "user", "content": "And 4 + 4?"},
        ],
        model="gpt-4o",
        tools=tutor_tools,
        instructions=tutor_instructions + "\n\n" + "Be patient.",  # they are young
    )
    print(response.id, response.usage)
    for message in client.conversations.items.list(thread.id, order="asc"):
        if message.type != "message":
            continue
        for part in message.content:
            if part.type == "input_text" or part.type == "output_text":
                print(message.role, part.text)
    client.conversations.delete(thread.id)


main()
