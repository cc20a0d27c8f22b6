"""The source line of a finding with its span underlined, cut to what a terminal can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from ..findings import UNCHECKED
from .printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..findings import Finding
    from ..report import FileReport

    Paint = Callable[[str, str], str]

_TAB = "    "
_ELLIPSIS = "…"
# Narrower than this there is nothing left to recognize.
_LEAST_ROOM = 20


def excerpt(
    file: FileReport, finding: Finding, paint: Paint, shade: str, width: int, gutter: int
) -> Iterator[str]:
    """Yield the source line and what underlines the span; nothing where there is no line.

    ``gutter`` is how wide line numbers are.
    """
    location = finding.location
    source = file.lines.get((location.cell, location.line), "").rstrip()
    if not source or finding.code == UNCHECKED:
        return
    end = location.end_column if location.end_line == location.line else len(source)
    number = f"{location.line:>{gutter}}"
    before, span, after = cut(source, location.column, end, width - gutter - 3)
    bar = paint("|", "blue")
    yield f"{paint(number, 'blue')} {bar} {before}{span}{after}"
    underline = paint("^" * max(cell_len(span), 1), shade)
    yield f"{' ' * len(number)} {bar} {' ' * cell_len(before)}{underline}"


def cut(source: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """Return what is shown before, in and behind the span, in at most ``room`` cells.

    The span comes first; what is left goes to both sides. Ellipses mark the cuts.
    """
    room = max(room, _LEAST_ROOM)
    start = min(start, len(source))
    end = min(max(end, start), len(source))
    # a line may be a whole minified file: no more of it is looked at than can be shown
    most = room + 1
    before = _shown(source[max(start - most, 0) : start])
    span = _beginning(_shown(source[start : min(end, start + most)]), room - 2)
    after = _shown(source[end : end + most])
    # an empty span has a mark all the same
    left = room - max(cell_len(span), 1)
    left_before = min(cell_len(before), max(left - cell_len(after), left // 2))
    return _end(before, left_before), span, _beginning(after, left - left_before)


def _beginning(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    return set_cell_size(text, room - 1) + _ELLIPSIS


def _end(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    used = len(_ELLIPSIS)
    for index in range(len(text) - 1, -1, -1):
        used += cell_len(text[index])
        if used > room:
            return _ELLIPSIS + text[index + 1 :]
    return text


def _shown(text: str) -> str:
    return printable(text.replace("\t", _TAB))
