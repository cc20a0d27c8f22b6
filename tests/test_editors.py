"""Findings inside an editor: a real python-lsp-server with its flake8 plugin, over stdio."""

import contextlib
import importlib.util
import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

if importlib.util.find_spec("pylsp") is None:
    pytest.skip("NOT TESTED: python-lsp-server is not installed", allow_module_level=True)

TIMEOUT = 90
# As docs/editors.md gives them: flake8 on, what flake8 contains anyway off.
PLUGINS = {
    "flake8": {"enabled": True},
    "pycodestyle": {"enabled": False},
    "pyflakes": {"enabled": False},
    "mccabe": {"enabled": False},
}
BUFFER = """\
from openai import OpenAI

client = OpenAI()


def main():
    thread = client.beta.threads.create()
    return client.beta.threads.runs.create(thread.id, assistant_id="a")
"""
# line and character count from 0 in the protocol
DIAGNOSTICS = [(6, 13, "OAR111"), (7, 11, "OAR121")]


class LanguageServer:
    """A client of python-lsp-server: enough of the protocol to open a buffer and to listen."""

    def __init__(self, root, environment, plugins):
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pylsp"],
            cwd=root,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._messages = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._root = root
        self._send(
            "initialize",
            {"processId": os.getpid(), "rootUri": root.as_uri(), "capabilities": {}},
            identifier=1,
        )
        self._wait(lambda message: message.get("id") == 1)
        self._send("initialized", {})
        settings = {"pylsp": {"plugins": plugins}}
        self._send("workspace/didChangeConfiguration", {"settings": settings})

    def _read(self):
        stream = self._process.stdout
        while header := stream.readline():
            name, _, value = header.decode().partition(":")
            if name.lower() == "content-length":
                length = int(value)
            elif not header.strip():
                self._messages.put(json.loads(stream.read(length)))

    def _send(self, method, params, identifier=None):
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        if identifier is not None:
            message["id"] = identifier
        body = json.dumps(message).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _wait(self, wanted):
        deadline = time.monotonic() + TIMEOUT
        while True:
            left = deadline - time.monotonic()
            try:
                message = self._messages.get(timeout=max(left, 0.01))
            except queue.Empty:
                pytest.fail(f"python-lsp-server said nothing for {TIMEOUT} s")
            if wanted(message):
                return message

    def open(self, name, text):
        """Open a buffer, whatever the disk holds, and return its diagnostics."""
        document = {"uri": self._uri(name), "languageId": "python", "version": 1, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})
        return self._diagnostics(name)

    def change(self, name, text, version):
        """Replace the text of an open buffer and return its diagnostics."""
        document = {"uri": self._uri(name), "version": version}
        self._send(
            "textDocument/didChange",
            {"textDocument": document, "contentChanges": [{"text": text}]},
        )
        return self._diagnostics(name)

    def _uri(self, name):
        return (self._root / name).as_uri()

    def _diagnostics(self, name):
        message = self._wait(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == self._uri(name)
            )
        )
        return message["params"]["diagnostics"]

    def close(self):
        self._send("shutdown", None, identifier=2)
        self._wait(lambda message: message.get("id") == 2)
        self._send("exit", None)
        self._process.stdin.close()
        self._process.wait(timeout=TIMEOUT)
        self._reader.join(timeout=TIMEOUT)
        self._process.stdout.close()


@pytest.fixture
def start(tmp_path, clean_environment):
    """Start a server in a project of its own; `flake8` is its `executable` setting."""
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    with contextlib.ExitStack() as stack:

        def run(flake8=None, path=None):
            plugins = dict(PLUGINS)
            if flake8 is not None:
                plugins["flake8"] = {**PLUGINS["flake8"], "executable": str(flake8)}
            environment = dict(clean_environment)
            if path is not None:
                environment["PATH"] = str(path)
            server = LanguageServer(tmp_path, environment, plugins)
            stack.callback(server.close)
            return server

        yield run


def flake8_script():
    return Path(sys.executable).with_name("flake8" + Path(sys.executable).suffix)


def places(diagnostics):
    return [
        (one["range"]["start"]["line"], one["range"]["start"]["character"], one["code"])
        for one in diagnostics
    ]


def test_an_unsaved_buffer_shows_the_findings(start, tmp_path):
    diagnostics = start(flake8_script()).open("bot.py", BUFFER)
    assert not (tmp_path / "bot.py").exists()
    assert places(diagnostics) == DIAGNOSTICS
    for diagnostic in diagnostics:
        assert diagnostic["source"] == "flake8"
        assert "2026-08-26" in diagnostic["message"]


def test_without_a_flake8_on_the_path_the_server_runs_its_own(start, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert places(start(path=empty).open("bot.py", BUFFER)) == DIAGNOSTICS


def test_diagnostics_follow_the_buffer(start, tmp_path):
    (tmp_path / "bot.py").write_text("", encoding="utf-8")
    server = start(flake8_script())
    assert places(server.open("bot.py", BUFFER)) == DIAGNOSTICS
    suppressed = BUFFER.replace("threads.create()", "threads.create()  # noqa: OAR111")
    assert places(server.change("bot.py", suppressed, 2)) == DIAGNOSTICS[1:]
    assert server.change("bot.py", "", 3) == []


def test_the_settings_of_the_project_hold_in_the_editor(start, tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        '[tool.responses-migration]\nforeign-names = ["ours.gateway"]\n', encoding="utf-8"
    )
    (tmp_path / "tox.ini").write_text("[flake8]\nignore = OAR121\n", encoding="utf-8")
    server = start(flake8_script())
    assert places(server.open("bot.py", BUFFER)) == DIAGNOSTICS[:1]
    chat = "from ours.gateway import llm\n\nllm.chat.completions.create(store=False)\n"
    assert server.open("chat.py", chat) == []
