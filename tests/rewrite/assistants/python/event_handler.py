from openai import AssistantEventHandler, OpenAI
from typing_extensions import override

client = OpenAI()


class EventHandler(AssistantEventHandler):
    """Prints the answer while it comes."""

    @override
    def on_text_created(self, text) -> None:
        print("\nassistant > ", end="", flush=True)

    @override
    def on_text_delta(self, delta, snapshot):
        # the newest piece
        print(delta.value, end="", flush=True)


assistant = client.beta.assistants.create(model="gpt-4o", instructions="You tell stories.")
thread = client.beta.threads.create()
client.beta.threads.messages.create(thread_id=thread.id, role="user", content="Tell me one.")
with client.beta.threads.runs.stream(
    thread_id=thread.id,
    assistant_id=assistant.id,
    instructions="Please address the user as Jane Doe.",
    event_handler=EventHandler(),
) as stream:
    stream.until_done()
