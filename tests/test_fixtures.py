"""One annotated fixture for each code: every marked line is found there and nowhere else."""

import re
from pathlib import Path

import pytest

from flake8_responses_migration.check import check
from flake8_responses_migration.source import SourceFile

FIXTURES = sorted((Path(__file__).parent / "rules" / "python").glob("*.py"))
_EXPECTED = re.compile(r"#: (OAR\d+@\d+(?: OAR\d+@\d+)*)\s*$")


def expected(text, code):
    """The (line, column) pairs, both from 1, that a fixture marks for a code."""
    return sorted(
        (number, int(mark.partition("@")[2]))
        for number, line in enumerate(text.splitlines(), 1)
        if (found := _EXPECTED.search(line))
        for mark in found[1].split()
        if mark.startswith(code)
    )


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_fixture(path):
    text = path.read_text(encoding="utf-8")
    code = path.stem[:6]
    found = [
        (finding.location.line, finding.location.column + 1)
        for finding in check(SourceFile(str(path), text))
        if finding.code == code
    ]
    assert found == expected(text, code)
    assert found, "a fixture shows at least one finding"
