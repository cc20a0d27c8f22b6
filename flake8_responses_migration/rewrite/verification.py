"""Whether code can be parsed: before it is rewritten, and afterwards."""

from __future__ import annotations

import ast
import warnings
from dataclasses import replace
from typing import TYPE_CHECKING

from ..languages import PYTHON
from ..parsing import parse

if TYPE_CHECKING:
    from ast_grep_py import SgNode

    from ..source import SourceFile


def error_line(source: SourceFile) -> int | None:
    """Return the first line, from 1, that the parser has no place for, None where it has for all.

    Raises TooDeepError.
    """
    null = source.text.find("\0")
    if null >= 0:
        # the parser is not shown what no language takes
        return source.text.count("\n", 0, null) + 1
    root = parse(source.parseable, source.language.grammar)
    lines = [node.range().start.line + 1 for node in _errors(root)]
    return min(lines, default=None)


def is_broken(before: SourceFile, text: str) -> bool:
    """Whether ``text`` cannot be parsed, in the place of a source that can.

    Of Python the running interpreter is asked as well, if it understands the source. Raises
    TooDeepError.
    """
    after = replace(before, text=text)
    if error_line(after) is not None:
        return True
    return before.language is PYTHON and _compiles(before) and not _compiles(after)


def _errors(root: SgNode) -> list[SgNode]:
    """Return what the parser skipped, and what it put in as missing, which is empty."""
    missing = [node for node in root.find_all(regex="^$") if node.parent() is not None]
    return [*root.find_all(kind="ERROR"), *missing]


def _compiles(source: SourceFile) -> bool:
    with warnings.catch_warnings():
        # what Python thinks of the user's escapes is not the question
        warnings.simplefilter("ignore")
        try:
            ast.parse(source.parseable)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True
