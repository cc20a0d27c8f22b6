"""Types, resource classes and errors of Chat Completions: each import, each dotted name."""
from typing import TYPE_CHECKING

import openai
import openai.types.chat  #: OAR241@8
import openai.types.chat as chat_types  #: OAR241@8
import openai.types.chat.chat_completion  #: OAR241@8
from groq.types.chat import ChatCompletion as GroqCompletion
from huggingface_hub import ChatCompletionOutput
from openai import (
    APIError,
    ContentFilterFinishReasonError,  #: OAR241@5
    LengthFinishReasonError as TooLong,  #: OAR241@5
    OpenAI,
    types,
)
from openai.lib.streaming.chat import ChatCompletionStream, ChunkEvent  #: OAR241@39 OAR241@61
from openai.resources import AsyncChat, Chat  #: OAR241@30 OAR241@41
from openai.resources.beta.chat import Chat as BetaChat  #: OAR241@40
from openai.resources.chat import AsyncCompletions, Completions  #: OAR241@35 OAR241@53
from openai.resources.chat.completions import Completions as Create  #: OAR241@47
from openai.types import Completion, CompletionChoice, CompletionUsage  #: OAR241@26 OAR241@38 OAR241@56
from openai.types import chat  #: OAR241@26
from openai.types.chat import *  #: OAR241@6
from openai.types.chat import ChatCompletion  #: OAR241@31
from openai.types.chat import ChatCompletionMessageParam as Message  #: OAR241@31
from openai.types.chat import (
    ChatCompletionChunk,  #: OAR241@5
    ChatCompletionToolParam as Tool,  # a comment  #: OAR241@5
    ChatCompletionAudioParam,  #: OAR241@5
    ParsedChatCompletion,  #: OAR241@5
    completion_create_params,  #: OAR241@5
)
from openai.types.chat.chat_completion import Choice  #: OAR241@47
from openai.types.chat.chat_completion_chunk import ChoiceDelta, ChoiceDeltaToolCall  #: OAR241@53 OAR241@66
from openai.types.completion_usage import CompletionUsage as Usage  #: OAR241@43
from together.types.chat import ChatCompletionChunk as TogetherChunk

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionUserMessageParam  #: OAR241@35


def lazy():
    from openai.types.chat import ChatCompletionMessageToolCall  #: OAR241@35

    return ChatCompletionMessageToolCall


# dotted names; uses of an imported name are silent
def show(one: openai.types.chat.ChatCompletion, two: types.CompletionUsage) -> None:  #: OAR241@15 OAR241@54
    print(isinstance(one, ChatCompletion), isinstance(two, Usage))


def tell(one: chat_types.ChatCompletionChunk, two: "Message | None" = None):  #: OAR241@15
    try:
        return OpenAI().responses.parse(model="m", input="x")
    except openai.LengthFinishReasonError:  #: OAR241@12
        raise
    except TooLong:
        return chat.ChatCompletion  #: OAR241@16


# the types of the Responses API, and the rest of the SDK
from openai.types import Reasoning, ReasoningEffort, ResponseFormatText
from openai.types.beta import Assistant
from openai.types.responses import Response, ResponseStreamEvent
from openai.types.shared import FunctionDefinition
from openai.resources import Embeddings
from openai.lib.streaming.responses import ResponseStream


# names of one's own, other vendors' and texts
class ChatCompletion2:
    """Like openai.types.chat.ChatCompletion; from openai.types.chat import ChatCompletion."""


class local:
    class types:
        class chat:
            ChatCompletion = None
            LengthFinishReasonError = None


print(local.types.chat.ChatCompletion, local.types.chat.LengthFinishReasonError)
print(GroqCompletion, ChatCompletionOutput, TogetherChunk, "openai.types.chat.ChatCompletion")
print(APIError, ContentFilterFinishReasonError, ChatCompletionStream, ChunkEvent, Choice, Tool)

# the type is only wanted where the new one is missing
try:
    from openai.types.responses import Response as Answer
except ImportError:
    from openai.types.chat import ChatCompletion as Answer
