"""Programs print the same and ask the model for the same before and after they are rewritten."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from fixtures import source
from meaning import differences
from program_headers import header

from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.settings import DEFAULT

pytest_plugins = ("loopback",)

HERE = Path(__file__).parent
PROGRAMS = sorted((HERE / "programs" / "python").glob("*.py"))
TIMEOUT = 120


class Execution(NamedTuple):
    """One run of a program: what it printed, how it failed, and what the server saw."""

    printed: str
    error: str
    server: object


def rewritten(path, *, unsafe):
    text = path.read_text(encoding="utf-8")
    return rewriting.rewrite(source(path, text), DEFAULT, unsafe=unsafe).text


def _run(server, programs):
    """Run programs in one process: pairs of a script and the path of a program."""
    runs = [server.run(script) for script, _ in programs]
    jobs = [
        {"path": str(path), "environment": header(path).environment(run)}
        for run, (_, path) in zip(runs, programs, strict=True)
    ]
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("OPENAI_", "AZURE_OPENAI_")) and not key.lower().endswith("_proxy")
    }
    process = subprocess.run(
        [sys.executable, str(HERE / "program_runner.py")],
        input=json.dumps(jobs),
        capture_output=True,
        encoding="utf-8",
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        timeout=TIMEOUT,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    results = json.loads(process.stdout)
    return [
        Execution(result["printed"], result["error"], run)
        for result, run in zip(results, runs, strict=True)
    ]


def _selected(request):
    """The programs of the tests that are to run: one alone is a matter of a second."""
    return sorted(
        {
            item.callspec.params["path"]
            for item in request.session.items
            if item.path == Path(__file__) and hasattr(item, "callspec")
        }
    )


@pytest.fixture(scope="module")
def before(request, behaviour_server):
    """Each program as it is."""
    paths = _selected(request)
    executions = _run(behaviour_server, [(header(path).script, path) for path in paths])
    return dict(zip(paths, executions, strict=True))


@pytest.fixture(scope="module")
def after(request, behaviour_server, tmp_path_factory):
    """Each program that can be rewritten, rewritten."""
    directory = tmp_path_factory.mktemp("rewritten")
    paths = [path for path in _selected(request) if header(path).is_run_again]
    programs = []
    for path in paths:
        target = directory / path.name
        text = rewritten(path, unsafe=header(path).fix == "unsafe")
        target.write_text(text, encoding="utf-8")
        programs.append((header(path).script, target))
    return dict(zip(paths, _run(behaviour_server, programs), strict=True))


def _named(path):
    return path.stem


def test_there_are_enough_programs():
    assert len(PROGRAMS) >= 60


@pytest.mark.parametrize("path", PROGRAMS, ids=_named)
def test_program_runs_as_it_is(path, before):
    execution = before[path]
    assert execution.error == ""
    assert execution.server.violations == []
    assert execution.server.paths == {"/v1/chat/completions"}
    assert execution.printed.strip() != ""


@pytest.mark.parametrize(
    "path", [path for path in PROGRAMS if header(path).is_run_again], ids=_named
)
def test_program_does_the_same_after_it_was_rewritten(path, before, after):
    old, new = before[path], after[path]
    assert new.error == ""
    assert new.server.violations == []
    assert new.server.paths == {"/v1/responses"}
    assert new.printed == old.printed
    is_lossy = header(path).fix == "unsafe"
    assert differences(old.server.requests, new.server.requests, is_lossy=is_lossy) == []


@pytest.mark.parametrize("path", [p for p in PROGRAMS if header(p).fix != "safe"], ids=_named)
def test_program_is_left_alone_where_that_is_not_safe(path):
    original = path.read_text(encoding="utf-8")
    assert rewritten(path, unsafe=False) == original
    if header(path).fix == "manual":
        assert rewritten(path, unsafe=True) == original


@pytest.mark.parametrize("path", [path for path in PROGRAMS if header(path).reason], ids=_named)
def test_reason_is_given(path):
    fixes = rewriting.fixes(source(path), DEFAULT)
    assert header(path).reason in {reason.name for fix in fixes for reason in fix.reasons}
