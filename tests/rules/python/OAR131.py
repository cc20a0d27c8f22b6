"""Event handlers: class Handler(AssistantEventHandler) in a docstring is text."""
from typing import TYPE_CHECKING

import openai
import openai.lib.streaming
import openai as oai
from azure.ai.agents.models import AgentEventHandler
from langchain_core.callbacks import BaseCallbackHandler
from openai import AssistantEventHandler, OpenAI  #: OAR131@20
from openai import AsyncAssistantEventHandler as Base, AsyncOpenAI  #: OAR131@20
from openai.lib import streaming
from openai.lib.streaming import (
    AssistantEventHandler as SyncBase,  #: OAR131@5
    AssistantStreamManager,  #: OAR131@5
    AsyncAssistantEventHandlerT,  #: OAR131@5
)
from openai.lib.streaming._assistants import AsyncAssistantStreamManager  #: OAR131@46

from somewhere import AssistantEventHandler as NotOpenAI
from somewhere import Handler as OwnHandler

if TYPE_CHECKING:
    from openai import AsyncAssistantEventHandler  #: OAR131@24

client = OpenAI()


class Printer(AssistantEventHandler):  #: OAR131@15
    """Prints. AssistantEventHandler in a docstring."""

    def on_text_delta(self, delta, snapshot):
        print(delta.value)


class AsyncPrinter(Base):  #: OAR131@20
    async def on_text_delta(self, delta, snapshot):
        print(delta.value)


class Mixed(dict, SyncBase):  #: OAR131@19
    pass


class Dotted(openai.AssistantEventHandler):  #: OAR131@14
    pass


class Aliased(oai.AsyncAssistantEventHandler):  #: OAR131@15
    pass


class Deep(openai.lib.streaming.AssistantEventHandler):  #: OAR131@12
    pass


class FromModule(streaming.AsyncAssistantEventHandler):  #: OAR131@18
    pass


class Derived(Printer):
    pass


def managed() -> "AssistantStreamManager[AssistantEventHandler]":
    return client.beta.threads.runs.stream(
        thread_id="t",
        assistant_id="a",
        event_handler=Printer(),  #: OAR131@9
    )


arguments = {"thread_id": "t", "assistant_id": "a", "event_handler": Printer()}  #: OAR131@53
client.beta.threads.runs.create_and_stream(**arguments)
client.beta.threads.create_and_run_stream(assistant_id="a", event_handler=Derived())  #: OAR131@61
runs = client.beta.threads.runs
runs.stream(thread_id="t", assistant_id="a", event_handler=OwnHandler())  #: OAR131@46
runs.submit_tool_outputs_stream("r", thread_id="t", event_handler=Printer())  #: OAR131@53
isinstance(arguments, openai.AssistantEventHandler)  #: OAR131@23


async def main(connection: AsyncOpenAI, untyped):
    async with connection.beta.threads.runs.stream(
        thread_id="t", assistant_id="a", event_handler=AsyncPrinter()  #: OAR131@42
    ) as stream:
        await stream.until_done()
    async with untyped.beta.threads.runs.stream(event_handler=OwnHandler()) as stream:  #: OAR131@49
        await stream.until_done()


# other vendors, other handlers, the argument of other calls
class Agents(AgentEventHandler):
    pass


class Callback(BaseCallbackHandler):
    pass


class Unrelated(NotOpenAI):
    pass


class AssistantEvent:
    pass


class Own(AssistantEvent):
    pass


def watch(path, event_handler=None):
    return path, event_handler


watch("path", event_handler=Own())
client.responses.stream(model="gpt-5.5", input="Hi", extra_body={"event_handler": None})
name = "AssistantEventHandler"
# class Handler(AssistantEventHandler)
