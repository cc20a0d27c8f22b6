"""`# noqa` comments, for every way in that is not flake8 itself, which applies its own."""

from __future__ import annotations

from argparse import Namespace
from io import StringIO
from typing import TYPE_CHECKING

from flake8.processor import FileProcessor
from flake8.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .findings import Finding
    from .source import SourceFile

# What the reader of a file asks of its options; none of it changes what a comment covers.
_OPTIONS = Namespace(
    disable_noqa=False,
    hang_closing=False,
    indent_size=4,
    max_doc_length=None,
    max_line_length=79,
    verbose=0,
)


def unsuppressed(findings: Iterable[Finding], source: SourceFile) -> list[Finding]:
    """Return the findings of a Python file that neither `# noqa` nor `# flake8: noqa` covers.

    flake8 itself decides, so that every surface agrees with it: prefixes of codes count, and a
    comment behind a string of several lines covers all of them.
    """
    lines = list(StringIO(source.text, newline=None))
    processor = FileProcessor(source.path, _OPTIONS, lines)
    if processor.should_ignore_file():
        return []
    return [
        finding
        for finding in findings
        if not Violation(
            finding.code,
            source.path,
            finding.location.line,
            finding.location.column + 1,
            finding.message,
            processor.noqa_line_for(finding.location.line) or "",
        ).is_inline_ignored(disable_noqa=False)
    ]
