"""The SDK audit itself: it must see the SDK's whole surface and complain of what is missing."""

import copy
from importlib.metadata import version

import pytest

from flake8_responses_migration import catalog
from flake8_responses_migration.toml import load_data
from tools import audit, surface

PINNED = "3.54.0"


def test_the_sdk_is_the_pinned_one():
    assert version("openai") == PINNED


def test_everything_deprecated_is_covered():
    assert audit.complaints() == []


def test_the_audit_sees_all_deprecated_methods():
    # assistants 5, threads 7, messages 5, runs 12, steps 2
    for asynchronous in (False, True):
        deprecated = {
            name
            for name, method in audit.methods(asynchronous)
            if name.startswith("client.beta.") and hasattr(method, "__deprecated__")
        }
        assert len(deprecated) == 31


def test_a_missing_rule_is_named(monkeypatch):
    rules = [rule for rule in catalog.load("python").rules if rule.code != "OAR125"]
    monkeypatch.setattr(catalog, "load", lambda language: catalog.Catalog("python", rules, {}))
    assert "method client.beta.threads.runs.steps.list is covered by no rule" in audit.complaints()


def test_the_surface_is_the_whole_one():
    # parameters: 18 that Chat has as well, 16 more, extra_headers, extra_query, extra_body, timeout
    found = surface.python()
    assert len(found["parameters"]["client.responses.create"]) == 38
    assert len(found["events"]["stream"]) == 59
    assert {"response.output_text.delta", "error"} <= set(found["events"]["stream"])
    assert "response.steer.accepted" in found["events"]["web_socket"]
    assert {"connect", "input_items"} <= set(found["members"]["client.responses"])
    assert found["members"]["client.responses.input_tokens.with_raw_response"] == ["count"]
    assert {"output_text", "output_parsed", "usage"} <= set(found["result"]["response"])
    assert "choices" not in found["result"]["response"]


@pytest.mark.parametrize("language", ["python", "javascript"])
@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("parameters", "client.responses.create"),
        ("events", "stream"),
        ("members", "client.conversations.items"),
        ("result", "usage"),
    ],
)
def test_what_sdk_and_data_do_not_share_is_named(language, table, key):
    data = load_data("responses.toml")[language]
    assert audit.surface_complaints(language, data) == []
    found = copy.deepcopy(data)
    gone = found[table][key].pop()
    found[table][key].append("brand_new")
    assert audit.surface_complaints(language, found) == [
        f"{language} {table} {key}: brand_new: the SDK has it, data/responses.toml does not",
        f"{language} {table} {key}: {gone}: data/responses.toml has it, the SDK does not",
    ]


def test_a_resource_that_the_data_lack_is_named():
    found = copy.deepcopy(load_data("responses.toml")["python"])
    found["members"]["client.responses.drafts"] = ["create"]
    (complaint,) = audit.surface_complaints("python", found)
    assert complaint.startswith("python members client.responses.drafts: create: the SDK has it")
