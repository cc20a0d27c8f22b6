"""The SDK's parameter types as validators: what is wrong with a request body.

The SDK declares its parameters as TypedDicts that nothing checks at run time. Here they are copied
with unknown keys forbidden, and with lists for the iterables, which pydantic would not look into.
"""

import collections.abc
import functools
import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import typing_extensions
from openai.types.chat import completion_create_params
from openai.types.conversations import conversation_create_params, item_create_params
from openai.types.responses import response_create_params, response_input_param
from pydantic import ConfigDict, TypeAdapter, ValidationError
from typing_extensions import NotRequired, Required, TypedDict

SHOWN_ERRORS = 4
_TAGS = ("type", "role")


class _OutputText(TypedDict):
    type: Literal["output_text"]
    text: str
    annotations: NotRequired[list[Any]]


class _Refusal(TypedDict):
    type: Literal["refusal"]
    refusal: str


class _AssistantMessage(TypedDict):
    """What the service takes and the SDK has no type for: parts of an answer without its ids."""

    role: Literal["assistant"]
    content: list[_OutputText | _Refusal]
    type: NotRequired[Literal["message"]]


class _AnsweredMessage(TypedDict):
    """An assistant's message as it was received: the service takes its own annotations back."""

    annotations: NotRequired[list[Any]]


class _NamedToolMessage(TypedDict):
    """A tool's message as the first tutorials wrote it, with the name of the function."""

    name: NotRequired[str]


# Keys that the service takes and the types lack, and members that a union lacks.
_MORE_KEYS = {
    "ChatCompletionAssistantMessageParam": _AnsweredMessage,
    "ChatCompletionToolMessageParam": _NamedToolMessage,
}
_MORE_MEMBERS = {response_input_param.EasyInputMessageParam: _AssistantMessage}


@functools.cache
def _closed(typed_dict):
    """A copy of a TypedDict that forbids what it does not declare."""
    fields = {}
    for source in (typed_dict, _MORE_KEYS.get(typed_dict.__name__)):
        if source is None:
            continue
        for key, hint in typing_extensions.get_type_hints(source, include_extras=True).items():
            origin = get_origin(hint)
            if origin in (Required, NotRequired):
                (declared,) = get_args(hint)
            else:
                declared = hint
            is_required = origin is Required or (
                origin is not NotRequired and key in source.__required_keys__
            )
            fields[key] = (Required if is_required else NotRequired)[_strict(declared)]
    copy = TypedDict(typed_dict.__name__, fields)
    copy.__pydantic_config__ = ConfigDict(extra="forbid", strict=True)
    return copy


def _strict(hint):
    """The same type, closed all the way down."""
    if typing_extensions.is_typeddict(hint):
        return _closed(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _strict(arguments[0])
    if origin in (Union, types.UnionType):
        members = [*arguments, *(_MORE_MEMBERS[a] for a in arguments if a in _MORE_MEMBERS)]
        return Union[tuple(_strict(member) for member in members)]  # noqa: UP007
    if origin in (list, collections.abc.Iterable, collections.abc.Sequence):
        return list[_strict(arguments[0])]
    if origin is dict:
        return dict[_strict(arguments[0]), _strict(arguments[1])]
    return hint


_TYPES = {
    ("chat", False): completion_create_params.CompletionCreateParamsNonStreaming,
    ("chat", True): completion_create_params.CompletionCreateParamsStreaming,
    ("responses", False): response_create_params.ResponseCreateParamsNonStreaming,
    ("responses", True): response_create_params.ResponseCreateParamsStreaming,
    ("conversations", False): conversation_create_params.ConversationCreateParams,
    ("conversation items", False): item_create_params.ItemCreateParams,
}


@functools.cache
def _validator(kind, is_stream):
    return TypeAdapter(_strict(_TYPES[kind, is_stream]))


def type_errors(kind, body):
    """What the types of ``kind`` have against a body; nothing where it fits."""
    try:
        _validator(kind, body.get("stream") is True).validate_python(body)
    except ValidationError as error:
        return _shown(error.errors(include_url=False))
    return []


def _shown(errors):
    """The errors that matter: of a union pydantic tells why each of its members does not fit."""
    mistagged = [error for error in errors if error["loc"] and error["loc"][-1] in _TAGS]
    wrong_members = {error["loc"][:-1] for error in mistagged}
    chosen = [
        error
        for error in errors
        if not any(error["loc"][:length] in wrong_members for length in range(len(error["loc"])))
        # the other member of "a string or a list"
        and not (error["type"] == "string_type" and isinstance(error["input"], list))
    ]
    lines = dict.fromkeys(
        f"{_place(error['loc'])}: {error['msg']}"
        + ("" if error["type"] == "missing" else f" (got {error['input']!r:.60})")
        for error in chosen or mistagged or errors
    )
    return list(lines)[:SHOWN_ERRORS]


def _place(parts):
    """``messages.0.content``: pydantic puts the names of types between the keys."""
    return ".".join(
        str(part)
        for part in parts
        if isinstance(part, int)
        or (part.lstrip("_").islower() and part != "str" and "[" not in part)
    )
