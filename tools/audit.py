"""Hold the rules and tables against the OpenAI SDKs.

usage: python -m tools.audit [--newest]

What the Python SDK marks deprecated must be covered by the rules, and data/responses.toml must
have what either SDK has. Audits the installed `openai` and the npm package that
tools/package.json names; with --newest the newest releases, fetched for the occasion.
Names what is missing and exits 1, or says that nothing is.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_responses_migration import catalog
from flake8_responses_migration.toml import load_data

from . import surface

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Modules of openai.types.beta that belong to the Assistants API; the rest is alive.
_ASSISTANTS_MODULE = re.compile(
    r"openai\.types\.beta\.(assistant|thread|(code_interpreter|file_search|function)_tool)"
)
_ASSISTANTS_NAME = re.compile(
    r"Assistant|Thread|(CodeInterpreter|FileSearch|Function)Tool(Param)?$"
)
_CALL_OPTIONS = {"self", "extra_headers", "extra_query", "extra_body", "timeout"}


def complaints() -> list[str]:
    """Return what the rules and tables miss of the importable `openai`, one line each."""
    rules = catalog.load("python").rules
    return [
        *_uncovered_methods(rules),
        *_parameters(),
        *_types(rules),
        *_replacements(rules),
        *surface_complaints("python", surface.python()),
    ]


def surface_complaints(language: str, found: dict[str, Any]) -> list[str]:
    """Return how an SDK's surface and data/responses.toml differ, one line each."""
    data = set(_names(language, load_data("responses.toml")[language]))
    of_sdk = set(_names(language, found))
    return [
        *(
            f"{name}: the SDK has it, data/responses.toml does not"
            for name in sorted(of_sdk - data)
        ),
        *(
            f"{name}: data/responses.toml has it, the SDK does not"
            for name in sorted(data - of_sdk)
        ),
    ]


def _names(where: str, table: dict[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _names(f"{where} {key}", value)
        elif isinstance(value, list):
            yield from (f"{where} {key}: {name}" for name in value)


def methods(asynchronous: bool = False) -> Iterator[tuple[str, Any]]:
    """Yield every public method of the SDK's client, as canonical name and function."""
    openai = importlib.import_module("openai")
    client = (openai.AsyncOpenAI if asynchronous else openai.OpenAI)(api_key="unused")
    waiting = [("client", client)]
    while waiting:
        path, resource = waiting.pop()
        for name in dir(type(resource)):
            if name.startswith(("_", "with_")):
                continue
            member = inspect.getattr_static(type(resource), name)
            if isinstance(member, functools.cached_property):
                waiting.append((f"{path}.{name}", getattr(resource, name)))
            elif callable(member):
                yield f"{path}.{name}", member


def _covered(rules: Sequence[catalog.Rule], name: str) -> bool:
    return any(rule.replacement_for(name) is not None for rule in rules if not rule.argument_of)


def _uncovered_methods(rules: Sequence[catalog.Rule]) -> Iterator[str]:
    alias = "client.beta.chat."
    for asynchronous in (False, True):
        for name, method in methods(asynchronous):
            if name.startswith(alias):
                continue
            deprecated = name.startswith("client.beta.") and hasattr(method, "__deprecated__")
            chat = name.startswith("client.chat.completions.")
            if (deprecated or chat) and not _covered(rules, name):
                yield f"method {name} is covered by no rule"


def _parameters() -> Iterator[str]:
    completions = importlib.import_module("openai.resources.chat.completions").Completions
    responses = importlib.import_module("openai.resources.responses").Responses
    chat = set(inspect.signature(completions.create).parameters) - _CALL_OPTIONS
    new = set(inspect.signature(responses.create).parameters)
    rows = {row["name"]: row for row in load_data("parameters.toml")["parameter"]}
    for name in sorted(chat - set(rows)):
        yield f"parameter {name} of chat.completions.create has no row"
    for name in sorted(set(rows) - chat):
        yield f"row {name} is no parameter of chat.completions.create"
    for name, row in rows.items():
        if row["kind"] == "none" and name in new:
            yield f"row {name} says there is no equivalent, responses.create has it"
        if row["kind"] != "none" and row["responses"].partition(".")[0] not in new:
            yield f"row {name} names {row['responses']}, which responses.create does not take"


def _types(rules: Sequence[catalog.Rule]) -> Iterator[str]:
    beta = importlib.import_module("openai.types.beta")
    for name in dir(beta):
        if not name[0].isupper():
            continue
        module = getattr(getattr(beta, name), "__module__", "")
        dead = bool(_ASSISTANTS_MODULE.match(module) or _ASSISTANTS_NAME.match(name))
        if dead != _covered(rules, f"openai.types.beta.{name}"):
            problem = "not covered" if dead else "no Assistants type"
            yield f"type openai.types.beta.{name} is {problem}"
    threads = importlib.import_module("openai.types.beta.threads")
    for name in dir(threads):
        if name[0].isupper() and not _covered(rules, f"openai.types.beta.threads.{name}"):
            yield f"type openai.types.beta.threads.{name} is not covered"


def _replacements(rules: Sequence[catalog.Rule]) -> Iterator[str]:
    known = {name.removeprefix("client.") for name, _ in methods()}
    for rule in rules:
        for entry in (*rule.paths.values(), *(e for _, e in rule.patterns), rule.replacement):
            call, name = entry.get("call"), entry.get("name", "")
            if call is not None and call not in known:
                yield f"{rule.id} recommends client.{call}(), which the SDK lacks"
            if name.startswith("openai.") and not _exists(name):
                yield f"{rule.id} recommends {name}, which the SDK lacks"


def _exists(name: str) -> bool:
    module, _, member = name.rpartition(".")
    return hasattr(importlib.import_module(module), member)


def main(arguments: list[str]) -> int:
    """Audit and report; see the module's text."""
    newest = "--newest" in arguments
    with tempfile.TemporaryDirectory() as place:
        if newest:
            pip = [sys.executable, "-m", "pip", "install", "--quiet", "--upgrade"]
            subprocess.run([*pip, "--target", place, "openai"], check=True)
            sys.path.insert(0, place)
        surface.install(Path(place), *(["openai@latest"] if newest else []))
        javascript = surface.javascript(Path(place))
    found = [*complaints(), *surface_complaints("javascript", javascript)]
    for complaint in found:
        print(complaint)
    versions = (importlib.import_module("openai").__version__, javascript["version"])
    summary = f"{len(found)} missing" if found else "nothing missing"
    print(f"openai {versions[0]} (Python), {versions[1]} (npm): {summary}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
