"""Requests of both APIs are compared by what they ask the model for."""

import pytest
from meaning import differences
from server import Request

QUESTION = [{"role": "user", "content": "Who?"}]
CHAT = {"model": "gpt-4.1", "messages": QUESTION}
RESPONSES = {"model": "gpt-4.1", "input": QUESTION, "store": False}
CALL = {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"}
OUTPUT = {"type": "function_call_output", "call_id": "call_1", "output": "1"}


def _differences(chat, responses, *, is_lossy=False):
    before = [Request("POST", "/v1/chat/completions", {**CHAT, **chat})]
    after = [Request("POST", "/v1/responses", {**RESPONSES, **responses})]
    return differences(before, after, is_lossy=is_lossy)


FUNCTION = {"name": "f", "parameters": {"type": "object", "properties": {"x": {"type": "string"}}}}
SAME = {
    "nothing": ({}, {}),
    "renamed": ({"max_tokens": 99}, {"max_output_tokens": 99}),
    "moved": (
        {"reasoning_effort": "low", "verbosity": "low"},
        {"reasoning": {"effort": "low"}, "text": {"verbosity": "low"}},
    ),
    "flattened": (
        {"tools": [{"type": "function", "function": FUNCTION}]},
        {"tools": [{"type": "function", **FUNCTION, "strict": False}]},
    ),
    "functions": (
        {"functions": [FUNCTION], "function_call": {"name": "f"}},
        {
            "tools": [{"type": "function", **FUNCTION, "strict": False}],
            "tool_choice": {"type": "function", "name": "f"},
            "parallel_tool_calls": False,
        },
    ),
    "defaults": ({"n": 1, "presence_penalty": 0, "response_format": {"type": "text"}}, {}),
    "calls": (
        {
            "messages": [
                {
                    "role": "assistant",
                    "content": None,
                    "tool_calls": [
                        {
                            "id": "call_1",
                            "type": "function",
                            "function": {"name": "f", "arguments": "{}"},
                        }
                    ],
                },
                {"role": "tool", "tool_call_id": "call_1", "content": "1"},
            ]
        },
        {"input": [CALL, OUTPUT]},
    ),
    "pictures": (
        {
            "messages": [
                {
                    "role": "user",
                    "content": [
                        {"type": "text", "text": "x"},
                        {"type": "image_url", "image_url": {"url": "u"}},
                    ],
                }
            ]
        },
        {
            "input": [
                {
                    "role": "user",
                    "content": [
                        {"type": "input_text", "text": "x"},
                        {"type": "input_image", "image_url": "u", "detail": "auto"},
                    ],
                }
            ]
        },
    ),
}
DIFFERENT = {
    "a lost temperature": ({"temperature": 0}, {}, "temperature"),
    "a lost message": (
        {"messages": [{"role": "system", "content": "x"}, *QUESTION]},
        {},
        "input",
    ),
    "another role": ({}, {"input": [{**QUESTION[0], "role": "system"}]}, "input"),
    "stored": ({}, {"store": True}, "store"),
    "no longer stored": ({"store": True}, {}, "store"),
    "stricter": (
        {"tools": [{"type": "function", "function": FUNCTION}]},
        {"tools": [{"type": "function", **FUNCTION, "strict": None}]},
        "tools",
    ),
    "a seed": ({"seed": 1}, {}, "lost"),
    "a name": ({"messages": [{**QUESTION[0], "name": "ann"}]}, {}, "lost"),
    "several calls": (
        {"functions": [FUNCTION]},
        {"tools": [{"type": "function", **FUNCTION, "strict": False}]},
        "parallel_tool_calls",
    ),
    "a lost format": ({"response_format": {"type": "json_object"}}, {}, "format"),
}


@pytest.mark.parametrize(("chat", "responses"), SAME.values(), ids=SAME)
def test_requests_that_mean_the_same(chat, responses):
    assert _differences(chat, responses) == []


@pytest.mark.parametrize(("chat", "responses", "key"), DIFFERENT.values(), ids=DIFFERENT)
def test_requests_that_mean_something_else(chat, responses, key):
    (difference,) = _differences(chat, responses)
    assert difference.startswith(f"request 1, {key}: ")


def test_what_an_unsafe_fix_may_lose():
    assert (
        _differences({"seed": 1, "max_tokens": 5}, {"max_output_tokens": 16}, is_lossy=True) == []
    )
    assert _differences({"max_tokens": 50}, {"max_output_tokens": 16}, is_lossy=True) != []


def test_a_request_more_is_a_difference():
    request = Request("POST", "/v1/chat/completions", CHAT)
    assert differences([request], [], is_lossy=True) == ["1 requests before, 0 after"]
