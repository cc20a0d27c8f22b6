"""Rewritten Assistants flows run: what they ask is valid, and they print the answer.

Before, they cannot run any more: what each should print is said here.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from fixtures import source
from server import Server

from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.settings import DEFAULT

HERE = Path(__file__).parent
FLOWS = HERE.parent / "rewrite" / "assistants" / "python"
TIMEOUT = 120
ANSWER = "Hello from the model."
# by flow: what the server answers, and what is printed
PROGRAMS = {
    "asynchronous": ("text", f"{ANSWER}\n"),
    "create_and_poll": ("text", f"{ANSWER}\n"),
    "create_and_run": ("text", f"{ANSWER}\n"),
    "event_handler": ("text", f"\nassistant > {ANSWER}"),
    "function_tools": ("tool", "It is 18 degrees in Paris.\n"),
    "polling_loop": (
        "text",
        f"{ANSWER}\nassistant {ANSWER}\n"
        "user I need to solve the equation `3x + 11 = 14`. Can you help me?\n",
    ),
    "stream_events": ("text", f"{ANSWER}\n"),
}


class StoringServer(Server):
    """A server for programs whose runs were stored: they need not say that responses are."""

    def _responses(self, run, body):
        return super()._responses(run, {"store": True, **body})


@pytest.fixture(scope="module")
def executions(tmp_path_factory):
    """By flow: what it printed, how it failed, and what the server saw."""
    directory = tmp_path_factory.mktemp("flows")
    server = StoringServer()
    server.start()
    runs, jobs = {}, []
    for name, (script, _) in PROGRAMS.items():
        runs[name] = server.run(script)
        path = directory / f"{name}.py"
        flow = source(FLOWS / path.name)
        path.write_text(rewriting.rewrite(flow, DEFAULT, unsafe=True).text, encoding="utf-8")
        environment = {"OPENAI_API_KEY": "test-key", "OPENAI_BASE_URL": runs[name].base_url}
        jobs.append({"path": str(path), "environment": environment})
    process = subprocess.run(
        [sys.executable, str(HERE / "program_runner.py")],
        input=json.dumps(jobs),
        capture_output=True,
        encoding="utf-8",
        env={k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")},
        timeout=TIMEOUT,
        check=False,
    )
    server.stop()
    assert process.returncode == 0, process.stderr
    results = dict(zip(PROGRAMS, json.loads(process.stdout), strict=True))
    return {name: (result, runs[name]) for name, result in results.items()}


@pytest.mark.parametrize("name", PROGRAMS)
def test_flow_asks_and_prints(name, executions):
    result, run = executions[name]
    assert result["error"] == ""
    assert run.violations == []
    assert "/v1/responses" in run.paths
    assert not any(path.startswith(("/v1/assistants", "/v1/threads")) for path in run.paths)
    assert result["printed"] == PROGRAMS[name][1]


def test_conversation_holds_what_was_said(executions):
    _, run = executions["function_tools"]
    (items,) = [items for owner, items in run.items.items() if owner.startswith("conv_")]
    kinds = [item.get("type", "message") for item in items if item.get("type") != "reasoning"]
    assert kinds == ["message", "function_call", "function_call_output", "message"]
