"""Stream events: "thread.message.delta" in a docstring is text."""
from openai import OpenAI

client = OpenAI()
EVENTS = {"thread.run.completed", "thread.run.failed"}  #: OAR132@11 OAR132@35
stream = client.beta.threads.runs.create(thread_id="t", assistant_id="a", stream=True)
for event in stream:
    if event.event == "thread.message.delta":  #: OAR132@23
        print(event.data.delta.content[0].text.value)
    elif event.event in ("thread.run.queued", 'thread.run.in_progress'):  #: OAR132@26 OAR132@47
        pass
    elif event.event == "thread.run.requires_action":  #: OAR132@25
        pass
    elif event.event == "thread.created":  #: OAR132@25
        pass
    match event.event:
        case "thread.run.step.delta":  #: OAR132@14
            pass
        case "thread.run.cancelling" | "thread.run.cancelled":  #: OAR132@14 OAR132@40
            pass

handlers = {
    "thread.message.created": print,  #: OAR132@5
    "thread.message.completed": print,  #: OAR132@5
}
handlers["thread.run.expired"] = print  #: OAR132@10
ALIAS = "thread.run.incomplete"  #: OAR132@9
raw = b"event: thread.message.delta"  #: OAR132@7


def on(name, data: dict):
    if name == u"thread.run.step.completed":  #: OAR132@16
        return data.get("thread.message.incomplete")  #: OAR132@25
    if name.startswith("thread.message."):
        return data
    return data["thread.run.created"]  #: OAR132@17


class Event:
    """
    thread.run.created
    """

    name: str = "thread.run.step.created"  #: OAR132@17


# events of others, text that only speaks of an event
LIVE = {"thread.item.added", "thread.item.done", "thread.updated", "thread.started"}
RESPONSES = ("response.created", "response.output_text.delta", "response.completed")
print("got thread.message.delta from the stream")
print(f"got {ALIAS}: thread.run.completed")
error, done = "error", "done"
thread = stream
thread.created, thread.message
# event.event == "thread.message.delta"
