"""Writes an Assistant's answer to the screen while it is produced."""

from openai import AssistantEventHandler, OpenAI


class Transcript(AssistantEventHandler):
    """Prints text as it arrives and names the tools in use."""

    def on_text_delta(self, delta, snapshot):
        print(delta.value, end="", flush=True)

    def on_tool_call_created(self, tool_call):
        print(f"\n[{tool_call.type}]")


class Desk:
    """One customer's conversation."""

    def __init__(self, assistant_id, client=None):
        self.client = client or OpenAI()
        self.assistant_id = assistant_id
        self.thread = self.client.beta.threads.create()

    def reply(self, text):
        """Add the customer's message and stream the answer."""
        threads = self.client.beta.threads
        threads.messages.create(self.thread.id, role="user", content=text)
        with threads.runs.stream(
            thread_id=self.thread.id,
            assistant_id=self.assistant_id,
            event_handler=Transcript(),
        ) as stream:
            stream.until_done()
