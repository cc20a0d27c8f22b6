"""Flows of the Assistants API are rewritten as a whole: ``name`` becomes ``name.after``."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from fixtures import source

from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.check import check
from flake8_responses_migration.findings import Safety
from flake8_responses_migration.rewrite.edits import apply
from flake8_responses_migration.settings import DEFAULT

HERE = Path(__file__).parent / "rewrite" / "assistants"
BEFORE = sorted(
    path
    for directory in (HERE / "python", HERE / "javascript")
    for path in directory.glob("*")
    if ".after" not in path.name
)


def after_of(path):
    return path.with_name(f"{path.stem}.after{path.suffix}")


def rewritten(path, text=None, *, unsafe=True):
    return rewriting.rewrite(source(path, text), DEFAULT, unsafe=unsafe).text


def reasons(text, name="flow.py"):
    found = rewriting.fixes(source(Path(name), text), DEFAULT)
    return {reason.name for fix in found for reason in fix.reasons}


def shown(text, name="flow.py"):
    """What the fixes of a text show, applied or not."""
    found = rewriting.fixes(source(Path(name), text), DEFAULT)
    return apply(text, (edit for fix in found for edit in fix.edits))


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_flow_is_rewritten(path):
    assert rewritten(path) == after_of(path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_nothing_of_it_is_safe(path):
    original = path.read_text(encoding="utf-8")
    assert rewritten(path, unsafe=False) == original
    found = rewriting.fixes(source(path), DEFAULT)
    assert {fix.safety for fix in found} == {Safety.UNSAFE}


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_nothing_is_reported_afterwards(path):
    after = after_of(path)
    assert [f for f in check(source(after), DEFAULT) if f.code < "OAR2" or "OAR4" in f.code] == []
    assert rewritten(after) == after.read_text(encoding="utf-8")


def test_results_have_the_right_types(tmp_path):
    paths = [after_of(path) for path in BEFORE if path.suffix == ".py"]
    control = tmp_path / "control.py"
    control.write_text("import openai\n\nopenai.OpenAI().conversations.create(messages=[])\n")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pyright", "--outputjson"),
            *(f"--pythonpath={sys.executable}", *map(str, [control, *paths])),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = json.loads(done.stdout)["generalDiagnostics"]
    errors = [one for one in found if one["severity"] == "error"]
    # a checker that does not see the SDK would let everything pass
    assert [one["file"] for one in errors if Path(one["file"]) == control] != []
    assert [one for one in errors if Path(one["file"]) != control] == []
