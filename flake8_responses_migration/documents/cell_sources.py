"""The sources of a notebook's cells where they stand in its JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..findings import Edit
from .container import Container, EditError

if TYPE_CHECKING:
    from ast_grep_py import SgNode

# A character of a string; two escapes are one where they are the halves of a surrogate pair.
_CHARACTER = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\u(?!00[01])[0-9a-fA-F]{4}")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class CellSource(Container):
    """The source of a cell.

    ``offsets`` say where each of its characters stands in the file, and where the last one ends.
    ``line_break`` is what stands between two lines of a list of strings, empty in one string.
    ``is_escaped`` says that the file spells what is not ASCII with escapes.
    """

    offsets: tuple[int, ...]
    line_break: str
    is_escaped: bool

    def placed(self, start: int, end: int, text: str) -> Edit:
        """Return what replaces a range of the source by another text, as JSON."""
        lines = [self._spelled(line) for line in re.findall(r"[^\n]*\n|[^\n]+", text)]
        is_last = end == len(self.text)
        if lines and text.endswith("\n") and not is_last:
            lines.append("")
        return Edit(self.offsets[start], self.offsets[end], self.line_break.join(lines))

    def _spelled(self, line: str) -> str:
        is_escaped = self.is_escaped or _SURROGATE.search(line) is not None
        return json.dumps(line, ensure_ascii=is_escaped)[1:-1]


def container(text: str, number: int) -> CellSource:
    """Return the source of a cell of the notebook ``text``; cells count from 1.

    Raises EditError where there is none.
    """
    from ast_grep_py import SgRoot

    document = SgRoot(text, "json").root()
    notebook = next(child for child in document.children() if child.kind() == "object")
    sheets = [notebook]
    if _member(notebook, "cells") is None:
        sheets = _elements(_member(notebook, "worksheets"))
    cells = [cell for sheet in sheets for cell in _elements(_member(sheet, "cells"))]
    cell = cells[number - 1]
    source = _member(cell, "source")
    if source is None:
        source = _member(cell, "input")
    is_string = source is not None and source.kind() == "string"
    strings = [source] if source is not None and is_string else _elements(source)
    if source is None or not strings:
        raise EditError(f"a change of cell {number}, which is empty")
    spans = [(node.range().start.index, node.range().end.index) for node in strings]
    offsets = [
        match.start()
        for start, end in spans
        for match in _CHARACTER.finditer(text, start + 1, end - 1)
    ]
    offsets.append(spans[-1][1] - 1)
    return CellSource(
        "".join(json.loads(text[start:end]) for start, end in spans),
        tuple(offsets),
        _line_break(text, source, spans),
        text.isascii() and _ESCAPED.search(text) is not None,
    )


def _line_break(text: str, source: SgNode, spans: list[tuple[int, int]]) -> str:
    if source.kind() == "string":
        return ""
    if len(spans) > 1:
        return f'"{text[spans[0][1] : spans[1][0]]}"'
    start = source.range().start.index
    # on one line the list has no space in front of its only string, but the colon has one behind it
    between = text[start + 1 : spans[0][0]] or text[start - 1].strip(":[")
    return f'",{between}"'


def _elements(array: SgNode | None) -> list[SgNode]:
    if array is None:
        return []
    return [child for child in array.children() if child.is_named() and child.kind() != "comment"]


def _member(value: SgNode, key: str) -> SgNode | None:
    found = None
    for pair in value.children():
        name = pair.field("key") if pair.kind() == "pair" else None
        # of equal keys the last one counts
        if name is not None and json.loads(name.text()) == key:
            found = pair.field("value")
    return found
