"""Edits of the code in a file as edits of the file."""

from __future__ import annotations

from bisect import bisect_right
from difflib import SequenceMatcher
from pathlib import PurePath
from typing import TYPE_CHECKING

from ..findings import Edit, Location, Replacement
from . import cell_sources
from .container import Container, EditError
from .part import Origin, line_starts, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .part import Part


def edits_in_file(path: str, text: str, part: Part, edits: Iterable[Edit]) -> list[Edit]:
    """Return edits of a part's source as edits of ``text``, that of the whole file, in order.

    ``edits`` are the smallest ones. New lines end as their surroundings in the file do and are
    indented as the cell of a notebook is. Raises EditError for what is not in the file as the
    source has it, such as IPython's magics.
    """
    file = PartInFile(path, text, part)
    return [file.placed(edit) for edit in sorted(edits)]


def smallest(source: str, edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits that make the same of ``source`` and leave every line end that is there.

    They are in order and no two of them touch. New lines end as the line does that they are in or
    come after.
    """
    found: list[Edit] = []
    whole = Container(source)
    for edit in sorted(set(edits)):
        for part in _by_line(source[edit.start : edit.end], edit, whole):
            if found and part.start <= found[-1].end:
                # insertions at one place have no order of their own
                before = found.pop()
                found.append(Edit(before.start, part.end, before.text + part.text))
            else:
                found.append(part)
    return found


def _by_line(old: str, edit: Edit, whole: Container) -> Iterator[Edit]:
    before, after = split_lines(old), split_lines(edit.text)
    starts = [edit.start + start for start in line_starts(old)]
    ends = [start + len(line) for start, line in zip(starts, before, strict=True)]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal":
            continue
        # lines that take the place of others keep their ends
        paired = min(last - first, new_last - new_first)
        for number in range(paired):
            line = before[first + number]
            yield from _within_line(line, after[new_first + number], starts[first + number])
        added = after[new_first + paired : new_last]
        kept = first + paired
        place = ends[kept - 1] if kept else edit.start
        line_end = whole.line_end(place)
        if kept == 0 and added:
            yield Edit(place, place, "".join(line + line_end for line in added))
        elif added:
            yield Edit(place, place, "".join(line_end + line for line in added))
        elif kept == 0:
            yield Edit(place, starts[last], "")
        elif kept < last:
            yield Edit(place, ends[last - 1], "")


def _within_line(old: str, new: str, start: int) -> Iterator[Edit]:
    same = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        same += 1
    behind = 0
    for one, other in zip(reversed(old[same:]), reversed(new[same:]), strict=False):
        if one != other:
            break
        behind += 1
    if old != new:
        yield Edit(start + same, start + len(old) - behind, new[same : len(new) - behind])


class PartInFile:
    """Where the lines of a part stand in its file, whose text is ``text``."""

    def __init__(self, path: str, text: str, part: Part) -> None:
        self._part = part
        self._source = part.source.text
        self._starts = line_starts(self._source)
        self._lines = split_lines(self._source)
        # what stands in front of a line is no code: the indentation of a cell, marks of a quotation
        self._has_margin = part.is_document or PurePath(path).suffix.lower() == ".ipynb"
        self._text = text
        self._containers: dict[int, tuple[Container, list[int], list[str]]] = {}

    def placed(self, edit: Edit) -> Edit:
        """Return an edit of the part as an edit of the file; raises EditError."""
        origin, start, end, text = self._in_container(edit)
        container, _, _ = self._container(origin.cell)
        return container.placed(start, end, text)

    def replacement(self, edit: Edit) -> Replacement:
        """Return an edit of the part as a replacement in the file or cell; raises EditError."""
        origin, start, end, text = self._in_container(edit)
        _, starts, _ = self._container(origin.cell)
        first, last = (bisect_right(starts, offset) for offset in (start, end))
        location = Location(
            first, start - starts[first - 1], last, end - starts[last - 1], origin.cell
        )
        return Replacement(location, text)

    def _in_container(self, edit: Edit) -> tuple[Origin, int, int, str]:
        """Return where an edit begins, its range in the file or cell, and its text there."""
        first, column = self._position(edit.start)
        last, end_column = self._position(edit.end)
        origin = self._origin(first)
        container, starts, lines = self._container(origin.cell)
        for number in range(first, last + 1):
            own = self._origin(number)
            if (own.cell, own.line) != (origin.cell, origin.line + number - first):
                raise EditError("a change reaches from one block of code into another")
            begin = column if number == first else 0
            # magics were put out of the parser's way: the file has other text there
            end = end_column if first < number == last else None
            line = self._lines[number]
            in_file = lines[own.line - 1][own.column : own.column + len(line)]
            if in_file[begin:end] != line[begin:end]:
                raise EditError("a change touches what IPython reads itself")
        start = starts[origin.line - 1] + origin.column + column
        end_origin = self._origin(last)
        end = starts[end_origin.line - 1] + end_origin.column + end_column
        rest = self._lines[last][end_column:]
        margin = lines[origin.line - 1][: origin.column] if self._has_margin else ""
        line_end = container.line_end(start)
        return origin, start, end, _laid_out(edit.text, margin, line_end, rest)

    def _position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset in the source, both from 0."""
        line = bisect_right(self._starts, offset) - 1
        # within a line end
        return line, min(offset - self._starts[line], len(self._lines[line]))

    def _origin(self, line: int) -> Origin:
        origins = self._part.origins
        if not origins:
            return Origin(line + 1, 0)
        if line and origins[line] == origins[line - 1]:
            raise EditError("a change reaches from one block of code into another")
        return origins[line]

    def _container(self, cell: int) -> tuple[Container, list[int], list[str]]:
        """Return what holds a line of the part, with where its own lines start and what they are.

        That is a cell of a notebook or else the file.
        """
        if cell not in self._containers:
            made = cell_sources.container(self._text, cell) if cell else Container(self._text)
            self._containers[cell] = (made, line_starts(made.text), split_lines(made.text))
        return self._containers[cell]


def _laid_out(text: str, margin: str, line_end: str, rest: str) -> str:
    """Return new text with the line ends and the margin of its surroundings.

    ``rest`` stands behind it on its last line.
    """
    first, *others = split_lines(text)
    if not others:
        return text
    followed = [*others[:-1], others[-1] + rest]
    indented = (
        margin + line if whole.strip() else line
        for line, whole in zip(others, followed, strict=True)
    )
    return line_end.join([first, *indented])
