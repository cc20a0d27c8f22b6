"""Types of the Assistants API; openai.types.beta.threads.Run in a docstring is text."""
import importlib
from threading import Thread as SystemThread
from typing import TYPE_CHECKING
from unittest import mock

import openai
import openai as oai
import openai.types.beta.threads.run  #: OAR141@8
import openai.types.beta.thread as thread_module  #: OAR141@8
import openai.resources.beta.threads, os  #: OAR141@8
from azure.ai.agents.models import Agent, RunStep as FoundryStep, ThreadMessage as FoundryMessage
from discord import Message as DiscordMessage, Thread as DiscordThread
from openai.types import beta
from openai.types.beta import Assistant, Thread, ThreadDeleted  #: OAR141@31 OAR141@42 OAR141@50
from openai.types.beta import Thread as T, FunctionTool as F  #: OAR141@31 OAR141@44
from openai.types.beta import (
    AssistantStreamEvent,  #: OAR141@5
    AssistantToolParam,  #: OAR141@5
    CodeInterpreterTool,  #: OAR141@5
    FileSearchToolParam as FileSearch,  #: OAR141@5
)
from openai.types.beta import assistant_create_params, threads  #: OAR141@31 OAR141@56
from openai.types.beta.assistant import Assistant as A  #: OAR141@41
from openai.types.beta.assistant_stream_event import ThreadMessageDelta  #: OAR141@54
from openai.types.beta.thread import Thread as T2  #: OAR141@38
from openai.types.beta.threads import Message, Run, RunStatus, Text  #: OAR141@39 OAR141@48 OAR141@53 OAR141@64
from openai.types.beta.threads import ThreadMessage, MessageContentText  #: OAR141@39 OAR141@54
from openai.types.beta.threads import *  #: OAR141@6
from openai.types.beta.threads.run import Run as R  #: OAR141@43
from openai.types.beta.threads.runs import RunStep, ToolCall  #: OAR141@44 OAR141@53
from openai.resources.beta import Assistants, AsyncThreads  #: OAR141@35 OAR141@47
from openai.resources.beta.threads.runs.runs import Runs  #: OAR141@53

# what lives on
from openai.resources.beta import AsyncBeta, Beta, ChatKit, Responses
from openai.types.beta import ChatKitWorkflow
from openai.types.beta.chatkit import ChatKitThread, ChatSession, ThreadDeleteResponse
from openai.types.beta.chatkit.chatkit_thread import Status
from openai.types.chat import ChatCompletion
from openai.types.conversations import Conversation, Message as ConversationMessage
from openai.types.responses import FileSearchTool, FunctionTool, Response
from openai.types.vector_stores import VectorStoreFile

if TYPE_CHECKING:
    from openai.types.beta import AssistantUpdateParams  #: OAR141@35
try:
    from openai.types.beta.threads.message import Message as M  #: OAR141@51
except ImportError:
    M = None

# names in full
first: openai.types.beta.Assistant  #: OAR141@8
second: "list[Thread]" = []
third = oai.types.beta.threads.Run  #: OAR141@9
fourth = beta.Thread(id="t", created_at=0, object="thread")  #: OAR141@10
fifth = threads.Message  #: OAR141@9
isinstance(third, (openai.types.beta.threads.runs.RunStep, dict))  #: OAR141@20


def show(run: Run, message: "M", step: openai.types.beta.threads.runs.RunStep):  #: OAR141@40
    return run, message, step


# tests that patch
with mock.patch("openai.resources.beta.assistants.Assistants.create"):  #: OAR141@17
    pass
with mock.patch.object(openai.resources.beta.threads.Threads, "create"):  #: OAR141@24
    pass


@mock.patch("openai.resources.beta.threads.runs.AsyncRuns.create_and_poll")  #: OAR141@13
def test_run(create, monkeypatch):
    monkeypatch.setattr("openai.resources.beta.threads.messages.Messages.list", create)  #: OAR141@25


importlib.import_module("openai.types.beta.threads")  #: OAR141@25

# strings and names that are something else
mock.patch("openai.resources.responses.Responses.create")
mock.patch("openai.resources.beta.chatkit.threads.Threads.list")
mock.patch("app.resources.beta.threads.Threads.create")
print("see openai.types.beta.threads for the types")
openai.types.beta.chatkit.ChatKitThread
openai.types.responses.Response
beta.ChatKitWorkflow
SystemThread, DiscordThread, DiscordMessage, Agent, FoundryStep, FoundryMessage
# from openai.types.beta.threads import Run


class Assistant2:
    Thread = SystemThread


Assistant2.Thread


@patch("app.client.beta.threads.create")  #: OAR141@8
@patch("openai.beta.threads.runs.create_and_poll")  #: OAR141@8
def test_thread(create):
    log("app.client.beta.threads.create")
