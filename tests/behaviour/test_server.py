"""The server of the behaviour tests: its answers are the SDK's types, and it lets nothing pass."""

import functools
import json
import urllib.error
import urllib.request

import openai
import pytest
from openai.types.chat import ChatCompletion, ChatCompletionChunk
from openai.types.responses import Response, ResponseStreamEvent
from pydantic import BaseModel, TypeAdapter
from scripts import SCRIPTS

pytest_plugins = ("loopback",)

QUESTION = [{"role": "user", "content": "red, seven and Oslo"}]
NAMES = sorted({call.name for turns in SCRIPTS.values() for t in turns for call in t.tool_calls})
CUSTOM = {"run_code"}
CHAT_TOOLS = [
    {"type": "custom", "custom": {"name": name}}
    if name in CUSTOM
    else {"type": "function", "function": {"name": name}}
    for name in NAMES
]
RESPONSES_TOOLS = [
    {"type": "custom", "name": name}
    if name in CUSTOM
    else {"type": "function", "name": name, "parameters": None, "strict": False}
    for name in NAMES
]
CHAT = {"model": "gpt-4.1", "messages": QUESTION}
RESPONSES = {"model": "gpt-4.1", "input": QUESTION, "store": False}
ANSWERED = [name for name, turns in SCRIPTS.items() if not turns[0].error]
CALL = {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"}
OUTPUT = {"type": "function_call_output", "call_id": "call_1", "output": "1"}


def post(run, path, body):
    """The status and the text of the answer to a body."""
    request = urllib.request.Request(
        f"{run.endpoint}{path}",
        data=json.dumps(body).encode(),
        headers={"content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def extra_fields(value, path=""):
    """The fields that a model of the SDK was given and does not declare, at any depth."""
    if isinstance(value, BaseModel):
        yield from (f"{path}.{name}" for name in value.model_extra or ())
        for name in type(value).model_fields:
            yield from extra_fields(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from extra_fields(item, f"{path}[{number}]")


# building one takes a second
_adapter = functools.cache(TypeAdapter)


def parsed(kind, data):
    value = _adapter(kind).validate_python(data)
    assert list(extra_fields(value)) == []
    return value


def events(text):
    lines = [line.removeprefix("data: ") for line in text.splitlines() if line.startswith("data: ")]
    return [json.loads(line) for line in lines if line != "[DONE]"]


@pytest.mark.parametrize("script", ANSWERED)
def test_answers_are_of_the_types_of_the_sdk_and_say_the_same(behaviour_server, script):
    whole_chat, whole_response = behaviour_server.run(script), behaviour_server.run(script)
    for turn in SCRIPTS[script]:
        question = [{"role": "user", "content": turn.when or "a question"}]
        body = {**CHAT, "messages": question, "tools": CHAT_TOOLS}
        status, text = post(whole_chat, "/v1/chat/completions", body)
        assert status == 200, text
        chat = parsed(ChatCompletion, json.loads(text))
        body = {**RESPONSES, "input": question, "tools": RESPONSES_TOOLS}
        status, text = post(whole_response, "/v1/responses", body)
        assert status == 200, text
        response = parsed(Response, json.loads(text))
        (choice,) = chat.choices
        assert (choice.message.content or "") == response.output_text
        assert chat.usage.total_tokens == response.usage.total_tokens
        calls = [item for item in response.output if item.type.endswith("_call")]
        assert [call.id for call in choice.message.tool_calls or ()] == [c.call_id for c in calls]
        assert (response.status == "completed") == (choice.finish_reason in ("stop", "tool_calls"))
        assert (response.output[0].type == "reasoning") == turn.reasoning
    assert whole_chat.violations == whole_response.violations == []
    assert whole_chat.paths == {"/v1/chat/completions"}
    assert whole_response.paths == {"/v1/responses"}


@pytest.mark.parametrize("script", ANSWERED)
def test_streams_are_of_the_types_of_the_sdk_and_add_up(behaviour_server, script):
    turn = SCRIPTS[script][0]
    streamed = {"stream": True, "tools": CHAT_TOOLS, "stream_options": {"include_usage": True}}
    chat, response = behaviour_server.run(script), behaviour_server.run(script)
    _, text = post(chat, "/v1/chat/completions", {**CHAT, **streamed})
    assert text.endswith("data: [DONE]\n\n")
    *chunks, last = [parsed(ChatCompletionChunk, event) for event in events(text)]
    assert (last.choices, last.usage.total_tokens) == ([], turn.usage.input + turn.usage.output)
    deltas = [chunk.choices[0].delta for chunk in chunks]
    assert "".join(delta.content or "" for delta in deltas) == turn.text
    assert "".join(delta.refusal or "" for delta in deltas) == turn.refusal
    assert deltas[0].role == "assistant"
    assert [chunk.choices[0].finish_reason for chunk in chunks][:-1] == [None] * (len(chunks) - 1)
    assert chunks[-1].choices[0].finish_reason is not None

    body = {**RESPONSES, "stream": True, "tools": RESPONSES_TOOLS}
    _, text = post(response, "/v1/responses", body)
    found = [parsed(ResponseStreamEvent, event) for event in events(text)]
    assert [event.sequence_number for event in found] == list(range(len(found)))
    assert found[0].type == "response.created"
    assert found[-1].type == ("response.incomplete" if turn.finish else "response.completed")
    pieces = [event.delta for event in found if event.type == "response.output_text.delta"]
    assert tuple(pieces) == turn.pieces
    assert found[-1].response.output_text == turn.text
    done = [event.item for event in found if event.type == "response.output_item.done"]
    assert done == found[-1].response.output


BAD_CHAT = {
    "an unknown parameter": ({"instructions": "x"}, "instructions"),
    "no messages": ({"messages": None}, "messages"),
    "an unknown role": ({"messages": [{"role": "robot", "content": "x"}]}, "messages.0.role"),
    "a wrong literal": ({"reasoning_effort": "enormous"}, "reasoning_effort"),
    "a number as text": ({"temperature": "0.5"}, "temperature"),
    "flat tools": ({"tools": [{"type": "function", "name": "f"}]}, "tools.0.function"),
    "parts of the other API": (
        {"messages": [{"role": "user", "content": [{"type": "input_text", "text": "x"}]}]},
        "messages.0.content.0.type",
    ),
    "an output without a call": (
        {"messages": [*QUESTION, {"role": "tool", "tool_call_id": "x", "content": "1"}]},
        "must follow",
    ),
    "no word of json": ({"response_format": {"type": "json_object"}}, "json"),
    "tools of a model that reasons": (
        {"model": "gpt-5.5", "tools": CHAT_TOOLS[:1]},
        "Function tools with reasoning_effort are not supported",
    ),
}
BAD_RESPONSES = {
    "a parameter of chat": ({"messages": QUESTION}, "messages"),
    "another": ({"max_tokens": 100}, "max_tokens"),
    "nested tools": (
        {"tools": [{"type": "function", "function": {"name": "f"}}]},
        "tools.0.name",
    ),
    "no word on strictness": (
        {"tools": [{"type": "function", "name": "f", "parameters": None}]},
        "tools.0.strict",
    ),
    "a nested choice": (
        {"tool_choice": {"type": "function", "function": {"name": "f"}}},
        "tool_choice.name",
    ),
    "a nested format": (
        {"text": {"format": {"type": "json_schema", "json_schema": {"name": "x"}}}},
        "text.format.name",
    ),
    "too few tokens": ({"max_output_tokens": 15}, ">= 16"),
    "no word on storage": ({"store": ...}, "'store' is not set"),
    "a tool's message": (
        {"input": [{"role": "tool", "tool_call_id": "call_1", "content": "1"}]},
        "input.0.role",
    ),
    "an output without a call": ({"input": [OUTPUT]}, "No tool call found"),
    "an output of another call": ({"input": [{**CALL, "call_id": "b"}, OUTPUT]}, "No tool call"),
    "a call without an output": ({"input": [CALL]}, "No tool output found"),
    "parts of chat": (
        {"input": [{"role": "user", "content": [{"type": "text", "text": "x"}]}]},
        "input.0.content.0.type",
    ),
    "an input of the assistant": (
        {"input": [{"role": "assistant", "content": [{"type": "input_text", "text": "x"}]}]},
        "Supported values",
    ),
    "no word of json in the input": (
        {"instructions": "JSON", "text": {"format": {"type": "json_object"}}},
        "json",
    ),
    "a name": ({"input": [{**QUESTION[0], "name": "ann"}]}, "input.0.name"),
    "options of chat's streams": (
        {"stream": True, "stream_options": {"include_usage": True}},
        "stream_options.include_usage",
    ),
    "a response that was not stored": ({"previous_response_id": "resp_1"}, "not found"),
    "reasoning without its content": (
        {"input": [{"type": "reasoning", "id": "rs_1", "summary": []}, *QUESTION]},
        "encrypted_content",
    ),
}


def _with(body, change):
    return {key: value for key, value in {**body, **change}.items() if value is not ...}


@pytest.mark.parametrize(("change", "said"), BAD_CHAT.values(), ids=BAD_CHAT)
def test_chat_requests_are_validated(behaviour_server, change, said):
    _assert_refused(behaviour_server, "/v1/chat/completions", _with(CHAT, change), said)


@pytest.mark.parametrize(("change", "said"), BAD_RESPONSES.values(), ids=BAD_RESPONSES)
def test_responses_requests_are_validated(behaviour_server, change, said):
    _assert_refused(behaviour_server, "/v1/responses", _with(RESPONSES, change), said)


def _assert_refused(server, path, body, said):
    run = server.run("text")
    status, text = post(run, path, body)
    assert status == 400
    assert said in json.loads(text)["error"]["message"]
    (violation,) = run.violations
    assert said in violation


def test_whatever_else_is_reached_is_a_violation(behaviour_server):
    run = behaviour_server.run("text")
    assert post(run, "/v1/assistants", {})[0] == 404
    assert len(run.violations) == 1
    assert run.paths == {"/v1/assistants"}


def test_a_script_that_has_no_answer_left_is_a_violation(behaviour_server):
    run = behaviour_server.run("text")
    assert post(run, "/v1/chat/completions", CHAT)[0] == 200
    assert post(run, "/v1/responses", RESPONSES)[0] == 400
    assert "no answer left" in run.violations[0]


def test_a_tool_that_the_script_calls_must_be_offered(behaviour_server):
    run = behaviour_server.run("tool")
    assert post(run, "/v1/responses", RESPONSES)[0] == 400
    assert "get_weather" in run.violations[0]


def test_an_error_of_the_script_is_no_violation(behaviour_server):
    run = behaviour_server.run("busy-then-text")
    assert post(run, "/v1/responses", RESPONSES)[0] == 429
    assert post(run, "/v1/responses", RESPONSES)[0] == 200
    assert run.violations == []


def test_other_processes_read_the_log(behaviour_server):
    run = behaviour_server.run("text", "of-another-process")
    post(run, "/v1/responses", RESPONSES)
    with urllib.request.urlopen(f"{run.endpoint}/log", timeout=10) as answer:
        log = json.load(answer)
    assert log["paths"] == ["/v1/responses"]
    assert log["violations"] == []
    assert log["requests"][0]["body"] == RESPONSES
    assert behaviour_server.run("text", "of-another-process") is run


def test_azure_clients_reach_the_same(behaviour_server):
    run = behaviour_server.run("two-texts")
    with openai.AzureOpenAI(
        azure_endpoint=run.endpoint, api_key="test-key", api_version="2026-05-01-preview"
    ) as client:
        client.chat.completions.create(model="west", messages=QUESTION)
        client.responses.create(model="west", input=QUESTION, store=False)
    assert run.violations == []
    assert [request.path for request in run.requests] == ["/v1/chat/completions", "/v1/responses"]
    assert [request.body["model"] for request in run.requests] == ["west", "west"]


def test_stored_responses_and_conversations_are_continued(behaviour_server):
    run = behaviour_server.run("tool")
    with openai.OpenAI(base_url=run.base_url, api_key="test-key") as client:
        conversation = client.conversations.create(items=QUESTION, metadata={"of": "Ann"})
        parsed(type(conversation), conversation.to_dict())
        first = client.responses.create(
            model="gpt-4.1",
            input="Paris?",
            conversation=conversation.id,
            tools=RESPONSES_TOOLS,
            store=True,
        )
        answer = {**OUTPUT, "call_id": "call_paris"}
        client.responses.create(
            model="gpt-4.1", input=[answer], previous_response_id=first.id, store=False
        )
        items = client.conversations.items.list(conversation.id).data
        assert [item.type for item in items] == ["function_call", "reasoning", "message", "message"]
    assert run.violations == []
