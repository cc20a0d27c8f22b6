"""Types of events that a Responses stream does not have."""
from openai import AsyncOpenAI, OpenAI
from openai.types.responses import ResponseStreamEvent

client = OpenAI()
for event in client.responses.create(model="m", input="x", stream=True):
    if event.type == "content.delta":  #: OAR422@22
        print(event.delta)
    elif event.type == "thread.message.delta":  #: OAR422@24
        print(event.delta)
    elif "response.done" == event.type:  #: OAR422@10
        break
    elif event.type != "response.text.delta":  #: OAR422@24
        pass
    elif event.type in ("response.complete", "response.failed"):  #: OAR422@25
        pass
    elif event.type in ["response.tool_call.delta"]:  #: OAR422@25
        pass
    elif event.type in {"tool_calls.function.arguments.delta"}:  #: OAR422@25
        pass
    elif event.type == "response.output_text_delta":  #: OAR422@24
        pass
    elif event.type == "response.made_up":  #: OAR422@24
        pass
with client.responses.stream(model="m", input="x") as stream:
    for event in stream:
        match event.type:
            case "response.output_text.delta":
                print(event.delta)
            case "refusal.delta":  #: OAR422@18
                pass
            case "response.completed" | "thread.run.completed":  #: OAR422@41
                pass


class Bot:
    def __init__(self):
        self.client = AsyncOpenAI()

    async def ask(self):
        stream = await self.client.responses.create(model="m", input="x", stream=True)
        async for event in stream:
            if event.type == "done":  #: OAR422@30
                return


def handle(event: ResponseStreamEvent):
    return event.type == "response.error"  #: OAR422@26


# events that there are, and other things that have a type
for event in client.responses.create(model="m", input="x", stream=True):
    if event.type == "response.output_text.delta":
        print(event.delta)
    elif event.type in ("response.completed", "response.failed", "response.incomplete", "error"):
        break
    elif event.type == "response.output_item.added" and event.item.type == "function_call":
        print(event.item.name)
    elif event.type == "response.output_text.done" and event.text == "response.done":
        pass
    elif event.type == "response.completed" and event.response.status == "completed":
        pass
    elif event.type.startswith("response.reasoning") or "output_text" in event.type:
        pass
response = client.responses.create(model="m", input="x")
for item in response.output:
    if item.type == "message" or item.type in ("function_call", "reasoning"):
        print(item)
with client.chat.completions.stream(model="m", messages=[]) as chat:
    for event in chat:
        if event.type == "content.delta":
            print(event.delta)


def other(event):
    return event.type == "content.delta"
