"""The tables of rewriting hold together, and name nothing that the SDK does not have."""

import ast
import inspect
import re
import typing
from pathlib import Path

import pytest
from openai import Stream
from openai._legacy_response import LegacyAPIResponse
from openai.lib.streaming.responses import ResponseStream
from openai.lib.streaming.responses._events import (
    ResponseFunctionCallArgumentsDeltaEvent,
    ResponseTextDeltaEvent,
    ResponseTextDoneEvent,
)
from openai.resources.chat.completions import Completions
from openai.types import responses
from openai.types.responses.parsed_response import ParsedResponse, ParsedResponseFunctionToolCall
from openai.types.responses.response import IncompleteDetails
from openai.types.responses.response_output_text import AnnotationURLCitation

import flake8_responses_migration
from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.check import check
from flake8_responses_migration.findings import Safety
from flake8_responses_migration.languages import PYTHON, TSX
from flake8_responses_migration.rewrite.tables import tables
from flake8_responses_migration.settings import DEFAULT
from flake8_responses_migration.source import SourceFile
from flake8_responses_migration.toml import load_data

PACKAGE = Path(flake8_responses_migration.__file__).parent
ROWS = load_data("rewriting.toml")
SDK = load_data("responses.toml")
FIELDS = [pytest.param(row, id=f"{row['of']}-{row['name']}") for row in ROWS["field"]]
TEMPLATES = [
    (f"{kind} {row.get('of', '')} {row.get('name', row.get('literal', ''))} {key}", text)
    for kind in ("field", "event", "comparison", "emptiness")
    for row in ROWS[kind]
    for key, text in row.items()
    if re.fullmatch(r"(?:python|javascript)(?:_\w+)?|write", key)
]
PYTHON_TEMPLATES = [pair for pair in TEMPLATES if pair[0].rpartition(" ")[2].startswith("python")]

CALL = {
    "type": "function_call",
    "call_id": "call_1",
    "name": "search",
    "arguments": "{}",
}
CITATION = {
    "type": "url_citation",
    "url": "https://example.com",
    "title": "Example",
    "start_index": 0,
    "end_index": 1,
}
MESSAGE = {
    "type": "message",
    "id": "msg_1",
    "role": "assistant",
    "status": "completed",
    "content": [
        {"type": "output_text", "text": "Hi", "annotations": [CITATION]},
        {"type": "refusal", "refusal": "No"},
    ],
}
RESPONSE = {
    "id": "resp_1",
    "object": "response",
    "created_at": 1.5,
    "model": "gpt-5.5",
    "output": [MESSAGE, CALL],
    "parallel_tool_calls": True,
    "tool_choice": "auto",
    "tools": [],
    "status": "completed",
    "usage": {
        "input_tokens": 1,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": 2,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": 3,
    },
}


def response(**changes):
    # as the SDK reads an answer
    return ParsedResponse[None].construct(**(RESPONSE | changes))


def event(kind):
    """The event of a stream that a type names."""
    if kind == "response.output_text.delta":
        return responses.ResponseTextDeltaEvent(
            type=kind,
            delta="Hi",
            content_index=0,
            item_id="i",
            logprobs=[],
            output_index=0,
            sequence_number=0,
        )
    made = {
        "response.completed": responses.ResponseCompletedEvent,
        "response.incomplete": responses.ResponseIncompleteEvent,
    }[kind]
    return made.construct(type=kind, response=RESPONSE, sequence_number=0)


TOOL_CALL = ParsedResponseFunctionToolCall(**CALL)
CUSTOM = responses.ResponseCustomToolCall(
    type="custom_tool_call", call_id="c", name="search", input="x"
)
DELTA = event("response.output_text.delta")
COMPLETED = event("response.completed")
# What a value is afterwards, by its shape: an object of the SDK, or the class of one.
OBJECTS = {
    "arguments_delta": ResponseFunctionCallArgumentsDeltaEvent,
    "arguments_done": responses.ResponseFunctionCallArgumentsDoneEvent,
    "annotation": AnnotationURLCitation(**CITATION),
    "annotations": [AnnotationURLCitation(**CITATION)],
    "choice": response(),
    "choices": response(),
    "chunk": COMPLETED,
    "chunk_choice": DELTA,
    "chunk_choices": DELTA,
    "chunk_usage": COMPLETED.response.usage,
    "citation": AnnotationURLCitation(**CITATION),
    "completion": response(_request_id="req_1"),
    "completion_details": response().usage.output_tokens_details,
    "custom": CUSTOM,
    "delta": DELTA,
    "event": ResponseTextDoneEvent.construct(type="response.output_text.done", text="", delta=""),
    "event_stream": ResponseStream,
    "function": TOOL_CALL,
    "message": response(),
    "prompt_details": response().usage.input_tokens_details,
    "raw": LegacyAPIResponse,
    "refusal_delta": responses.ResponseRefusalDeltaEvent,
    "refusal_done": responses.ResponseRefusalDoneEvent,
    "stream": Stream,
    "text_delta": ResponseTextDeltaEvent,
    "text_done": responses.ResponseTextDoneEvent,
    "tool_call": TOOL_CALL,
    "tool_calls": [TOOL_CALL],
    "usage": response().usage,
}
# What only Node has; its types are looked at where programs are checked.
ONLY_NODE = {
    ("event_stream", "abort()"),
    ("event_stream", "controller"),
    ("event_stream", "done()"),
    ("event_stream", "finalChatCompletion()"),
    ("event_stream", "finalContent()"),
    ("event_stream", "finalMessage()"),
    ("choices", "at()"),
    ("completion", "asResponse()"),
    ("completion", "withResponse()"),
    ("stream", "controller"),
    ("stream", "withResponse()"),
}


def declared(kind):
    """The names of the fields of a class."""
    return {*getattr(kind, "model_fields", ()), *kind.__annotations__}


OF_NODE = frozenset({"http_response", "stream_with_response", "with_response"})


@pytest.mark.parametrize("row", FIELDS)
def test_field_exists_in_the_sdk(row):
    template = row.get("python", row.get("write"))
    key = (row["of"], row["name"])
    if template is None or key in ONLY_NODE or row["of"] in OF_NODE:
        assert "reason" in row or "javascript" in row or "write" in row
        return
    held = OBJECTS[row["of"]]
    if inspect.isclass(held):
        name = template.removeprefix(".").removesuffix("()")
        assert hasattr(held, name) or name in declared(held)
    elif row["name"] != "length":
        written = template.replace("{}", "held") if "{}" in template else f"held{template}"
        if not template.startswith((".", "[")) and "{}" not in template:
            written = template or "held"
        eval(written, {"held": held})


@pytest.mark.parametrize(("name", "template"), PYTHON_TEMPLATES)
def test_template_runs(name, template):
    kind, of, _ = name.split(" ", 2)
    values = [OBJECTS[of]] if kind == "field" else [response()]
    if kind == "event":
        values = [DELTA, COMPLETED, event("response.incomplete")]
        if name.endswith("_value"):
            # it is read behind the question for the event
            values.remove(DELTA)
    for value in values:
        eval(template.replace("{}", "value"), {"value": value})


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("stop", {"status": "completed", "output": [MESSAGE]}),
        ("length", {"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}}),
        (
            "content_filter",
            {"status": "incomplete", "incomplete_details": {"reason": "content_filter"}},
        ),
        ("tool_calls", {"status": "completed"}),
    ],
)
def test_comparison_tells_the_reasons_apart(name, holds):
    """Exactly the question for the reason that a response ended for is answered with yes."""
    others = {"output": [MESSAGE]} if name != "tool_calls" else {}
    value = response(**(others | holds))
    answers = {}
    for (of, literal), row in tables().comparisons.items():
        if of != "finish_reason":
            continue
        asked = row.get("python_tools", row["python"])
        negated = row.get("python_tools_not", row["python_not"])
        answers[literal] = bool(eval(asked.replace("{}", "value"), {"value": value}))
        assert answers[literal] is not bool(eval(negated.replace("{}", "value"), {"value": value}))
    assert answers == {literal: literal == name for literal in answers}


def literals(annotation):
    """The strings that a type permits, in whatever stands around them."""
    if typing.get_origin(annotation) is typing.Literal:
        return {one for one in typing.get_args(annotation) if isinstance(one, str)}
    return set().union(*map(literals, typing.get_args(annotation)), set())


def types_of(union):
    parts = typing.get_args(union) if typing.get_origin(union) is not None else ()
    if hasattr(union, "model_fields"):
        return literals(union.model_fields["type"].annotation)
    return set().union(*map(types_of, parts), set())


TYPES = (
    types_of(responses.ResponseOutputItem)
    | types_of(responses.ResponseOutputMessage.model_fields["content"].annotation)
    | types_of(responses.ResponseOutputText.model_fields["annotations"].annotation)
    | set(SDK["python"]["events"]["stream"])
)
PERMITTED = {
    "type": TYPES,
    "status": literals(responses.ResponseStatus),
    "reason": literals(IncompleteDetails.model_fields["reason"].annotation),
}


def test_values_of_the_sdk_are_known():
    assert PERMITTED["status"] >= {"completed", "incomplete"}
    assert PERMITTED["reason"] >= {"max_output_tokens"}
    assert {"function_call", "output_text", "url_citation"} <= TYPES


@pytest.mark.parametrize(("name", "template"), TEMPLATES)
def test_value_that_is_compared_exists(name, template):
    found = re.findall(r"\.(type|status|reason) (?:[!=]==?|in) (\"[^\"]*\"|\([^()]*\))", template)
    assert len(found) == len(re.findall(r"\.(?:type|status|reason) (?:[!=]=|in )", template))
    for field, values in found:
        assert set(re.findall(r'"([^"]*)"', values)) <= PERMITTED[field]


@pytest.mark.parametrize("pack", ["python", "javascript"])
def test_fields_of_a_response_and_of_events_exist(pack):
    """In the words of either SDK."""
    known = set(SDK[pack]["result"]["response"]) | set(SDK[pack]["result"]["usage"])
    for row in ROWS["field"]:
        template = row.get(pack, row.get("write", ""))
        if row["of"] in ("choice", "message", "usage") and template.startswith("."):
            assert template.removeprefix(".") in known | {"model_dump()"}
        for name in re.findall(r"\{\}\.(\w+)", template):
            assert row["of"] in ("chunk", "event") or name in known


@pytest.mark.parametrize("row", ROWS["literal"], ids=lambda row: f"{row['of']}-{row['literal']}")
def test_literal_becomes_one_that_exists(row):
    events = set().union(*(SDK[pack]["events"]["stream"] for pack in ("python", "javascript")))
    assert row["becomes"] in types_of(responses.ResponseOutputItem) | events


@pytest.mark.parametrize("row", ROWS["listener"], ids=lambda row: row["chat"])
def test_event_that_is_listened_to_exists(row):
    if row["responses"] != row["chat"]:
        assert row["responses"] in SDK["javascript"]["events"]["stream"]
    for name in row.get("parameters", ()):
        assert name in declared(OBJECTS["text_delta"])


@pytest.mark.parametrize(
    "row", [row for row in ROWS["method"] if "responses" in row], ids=lambda row: row["chat"]
)
def test_method_exists(row):
    resource, _, method = row["responses"].partition(".")
    assert resource == "responses"
    for pack in ("python", "javascript"):
        assert method in SDK[pack]["members"]["client.responses"]


def constants():
    """The strings in the code of rewriting, and in its tables."""
    found = set()
    for path in (PACKAGE / "rewrite").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def test_what_fields_give_is_known():
    read = {row["of"] for kind in ("field", "comparison", "emptiness") for row in ROWS[kind]}
    given = {row["gives"] for row in ROWS["field"] if "gives" in row}
    given |= {row["gives"] for row in ROWS["listener"] if "gives" in row}
    given |= {row[key] for row in ROWS["method"] for key in ("gives", "streams") if key in row}
    compared = {row["of"] for row in ROWS["literal"]}
    assert given - read - compared - constants() == set()
    # rows that nothing leads to
    assert {row["of"] for row in ROWS["field"]} - given - constants() == set()


def named_reasons():
    """The names of reasons that the code gives, where they are written down."""
    for path in (PACKAGE / "rewrite").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            place = {"because": 0, "each": 3, "each_element": 3}.get(node.func.attr)
            if place is None or len(node.args) <= place:
                continue
            for inner in _chosen(node.args[place]):
                if isinstance(inner, ast.Constant):
                    yield path.name, inner.value


def _chosen(node):
    """The expressions that one may stand for."""
    return [*_chosen(node.body), *_chosen(node.orelse)] if isinstance(node, ast.IfExp) else [node]


def test_each_reason_that_is_given_exists():
    given = list(named_reasons())
    assert len(given) > 50
    assert [one for one in given if one[1] not in tables().reasons] == []
    of_fields = {row["reason"] for row in ROWS["field"] if "reason" in row}
    assert of_fields <= tables().reasons.keys()


def test_each_reason_is_given():
    of_data = {
        row["reason"]
        for name in ("rewriting.toml", "assistants.toml")
        for rows in load_data(name).values()
        if isinstance(rows, list)
        for row in rows
        if "reason" in row
    }
    assert tables().reasons.keys() - constants() - of_data == set()


@pytest.mark.parametrize("name", tables().reasons)
def test_reason_is_one_sentence(name):
    row = tables().reasons[name]
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", name)
    assert row["safety"] in {Safety.UNSAFE.value, Safety.MANUAL.value}
    for key in ("text", "help"):
        text = row.get(key)
        if text is None:
            continue
        assert text == " ".join(text.split())
        assert not text.endswith((".", " ")), text
        assert ". " not in text
        assert text[0] in "`{" or text[0].islower() or text.split()[0].isupper()
        assert text.count("`") % 2 == 0
    assert set(re.findall(r"\{(\w*)\}", row["text"])) <= {"", "advice"}


PARAMETERS = {row["name"]: row for row in load_data("parameters.toml")["parameter"]}
EXTRAS = {"extra_body", "extra_headers", "extra_query", "timeout"}


def test_each_parameter_of_the_sdk_is_in_the_table():
    taken = inspect.signature(Completions.create).parameters.keys() - EXTRAS - {"self"}
    assert taken == PARAMETERS.keys()


@pytest.mark.parametrize("name", PARAMETERS)
@pytest.mark.parametrize("language", [PYTHON, TSX], ids=["python", "javascript"])
def test_parameter_is_rewritten_or_refused(name, language):
    """Nothing of a chat call is left in a call of the Responses API, whatever is given."""
    given = {"model": '"m"', "messages": "[]"} | {name: "given"}
    if language is PYTHON:
        arguments = ", ".join(f"{key}={value}" for key, value in given.items())
        text = (
            "import openai\nclient = openai.OpenAI()\n"
            f"client.chat.completions.create({arguments})\n"
        )
    else:
        arguments = ", ".join(f"{key}: {value}" for key, value in given.items())
        text = (
            'import OpenAI from "openai";\nconst client = new OpenAI();\n'
            f"await client.chat.completions.create({{ {arguments} }});\n"
        )
    result = rewriting.rewrite(SourceFile("app", text, language), DEFAULT, unsafe=True)
    found = result.applied + result.left
    assert len(found) == 1
    assert "parameter-unknown" not in {reason.name for reason in found[0].reasons}
    if result.left:
        assert found[0].safety is Safety.MANUAL
        assert PARAMETERS[name]["kind"] in ("none", "moved", "reshaped", "same")
        return
    after = SourceFile("app", result.text, language)
    assert [finding.code for finding in check(after) if finding.code >= "OAR2"] == []
    if language is PYTHON:
        call = ast.parse(result.text).body[-1].value
        known = set(SDK["python"]["parameters"]["client.responses.create"])
        assert {keyword.arg for keyword in call.keywords} <= known
    is_kept = PARAMETERS[name]["kind"] in ("default", "same")
    assert not is_kept or f"{name}{'=' if language is PYTHON else ':'}" in result.text
