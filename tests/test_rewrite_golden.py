"""Chat calls as a careful engineer rewrites them: ``name`` becomes ``name.after``.

The layout counts above all. A name that begins with `unsafe` is of a fix that is not safe.
"""

from pathlib import Path

import pytest
from fixtures import source

from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.settings import DEFAULT

HERE = Path(__file__).parent / "rewrite" / "chat"
BEFORE = sorted(path for path in HERE.glob("*/*") if ".after" not in path.name)


def read(path):
    # line ends are part of the layout
    return path.read_bytes().decode()


def rewritten(path, text):
    is_unsafe = path.name.startswith("unsafe")
    return rewriting.rewrite(source(path, text), DEFAULT, unsafe=is_unsafe)


def after_of(path):
    return path.with_name(f"{path.stem}.after{path.suffix}")


def test_there_are_enough_of_each_language():
    for directory in ("python", "javascript"):
        assert len([path for path in BEFORE if path.parent.name == directory]) >= 15


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_rewritten_as_by_hand(path):
    result = rewritten(path, read(path))
    assert result.text == read(after_of(path))
    assert result.left == ()


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_a_second_run_changes_nothing(path):
    after = read(after_of(path))
    assert rewritten(path, after).text == after
