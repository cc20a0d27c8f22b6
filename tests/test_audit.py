"""The SDK audit itself: it must see the SDK's whole surface and complain of what is missing."""

from importlib.metadata import version

from flake8_responses_migration import catalog
from tools import audit

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
