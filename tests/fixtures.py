"""The annotated fixtures: what each marks, and how a file's suffix says what reads it."""

import re
from pathlib import Path

from flake8_responses_migration import sdk_versions
from flake8_responses_migration.languages import BY_SUFFIX, PACKS
from flake8_responses_migration.source import SourceFile

RULES = Path(__file__).parent / "rules"
FIXTURES = {pack: sorted(p for p in (RULES / pack).iterdir() if p.is_file()) for pack in PACKS}
ALL = [path for paths in FIXTURES.values() for path in paths]

_EXPECTED = re.compile(
    r"(?:#|//|\{/\*): (?P<marks>OAR\d+@\d+(?: OAR\d+@\d+)*)\s*(?:\*/\}.*)?$",
)


def source(path, text=None):
    """A file as the check takes it from the command line."""
    text = path.read_text(encoding="utf-8") if text is None else text
    return SourceFile(str(path), text, BY_SUFFIX[path.suffix], sdk_versions.newest)


def code_of(path):
    return path.stem[:6]


def expected(text, code):
    """The (line, column) pairs, both from 1, that a fixture marks for a code."""
    return sorted(
        (number, int(mark.partition("@")[2]))
        for number, line in enumerate(text.splitlines(), 1)
        if (found := _EXPECTED.search(line))
        for mark in found["marks"].split()
        if mark.startswith(code)
    )


def places(findings):
    """Each finding's code, and its line and column from 1."""
    return [(f.code, f.location.line, f.location.column + 1) for f in findings]
