"""What fixes make of the code of a finding, as the lines of a diff, and why they are not safe."""

from __future__ import annotations

from bisect import bisect_right
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from ..documents.part import line_starts, split_lines
from ..findings import Safety
from .excerpt import cut
from .wording import line_place, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..findings import Finding, Fix, Location, Replacement
    from ..report import FileReport
    from .excerpt import Paint

# Longer diffs and lists end with the number of what is left out.
_MOST_ROWS = 16
_MOST_REASONS = 6
_MOST_PLACES = 3
_LABELS = {Safety.SAFE: "note", Safety.UNSAFE: "unsafe", Safety.MANUAL: "not applied"}
_COLORS = {"-": "red", "+": "green"}


class Row(NamedTuple):
    """A line of a diff: ``sign`` is one of ``-``, ``+`` and ``|``, which stays.

    ``number`` is that of the line in the file or in ``cell``, 0 for a new one. ``start`` and
    ``end`` are the columns of what changes.
    """

    sign: str
    cell: int
    number: int
    text: str
    start: int
    end: int


class Suggestion(NamedTuple):
    """What is shown of the fix of one finding; ``hidden`` rows more belong to it."""

    rows: Sequence[Row]
    hidden: int
    notes: Sequence[str]

    def shows(self, location: Location) -> bool:
        """Whether the line where a location begins is one of those that change."""
        place = (location.cell, location.line)
        return any(row.sign == "-" and (row.cell, row.number) == place for row in self.rows)

    def lines(self, cell: int, gutter: int, paint: Paint, width: int) -> Iterator[str]:
        """Yield the rows, cut to ``width`` cells; a new ``cell`` of a notebook is named."""
        room = width - gutter - 3
        for row in self.rows:
            if row.cell != cell:
                cell = row.cell
                yield f"{' ' * gutter} {paint('|', 'blue')} (cell {cell})"
            number = paint(f"{row.number or '':>{gutter}}", "blue")
            text = "".join(cut(row.text, row.start, row.end, room)).rstrip()
            color = _COLORS.get(row.sign)
            line = paint(f"{row.sign} {text}".rstrip(), color) if color else text
            yield f"{number} {line}" if color else f"{number} {paint('|', 'blue')} {line}".rstrip()
        if self.hidden:
            yield f"{' ' * gutter} ... {self.hidden} more lines"


class Suggestions:
    """What to show of the fixes of one file, each change once.

    Findings with the same replacements are a group, which is fixed as a whole. Each line with one
    shows what changes from there to the next one, and names the others.
    """

    def __init__(self, file: FileReport) -> None:
        self._file = file
        # the first finding on each line of a group
        self._groups: dict[tuple[Replacement, ...], dict[tuple[int, int], Finding]] = {}
        for finding in file.findings:
            if finding.fix is not None and finding.fix.replacements:
                group = self._groups.setdefault(finding.fix.replacements, {})
                group.setdefault(_place(finding.location), finding)

    def of(self, finding: Finding) -> Suggestion:
        """Return what is shown of the fix of a finding, nothing where it has none."""
        fix = finding.fix
        if fix is None:
            return Suggestion((), 0, ())
        place = _place(finding.location)
        findings = self._groups.get(fix.replacements, {place: finding})
        group = sorted(findings)
        rows = [
            row
            for replacements in _hunks(fix.replacements, group)
            if findings[place] is finding and _owner(replacements[0].location, group) == place
            for row in self._rows(replacements)
        ]
        shown = rows if len(rows) <= _MOST_ROWS else rows[: _MOST_ROWS - 1]
        return Suggestion(shown, len(rows) - len(shown), list(_notes(fix, place, group)))

    def _rows(self, replacements: Sequence[Replacement]) -> Iterator[Row]:
        """Yield the diff of replacements whose lines follow each other."""
        first = replacements[0].location
        numbers = range(first.line, max(one.location.end_line for one in replacements) + 1)
        old = [self._file.lines[first.cell, number] for number in numbers]
        new = split_lines(_replaced("\n".join(old), replacements, first.line))

        def row(sign: str, lines: list[str], index: int, other: str | None = None) -> Row:
            number = 0 if sign == "+" else first.line + index
            return Row(sign, first.cell, number, lines[index], *_changed(lines[index], other))

        matcher = SequenceMatcher(None, old, new, autojunk=False)
        is_shown = False
        for tag, start, end, new_start, new_end in matcher.get_opcodes():
            if tag == "equal":
                is_shown = False
                continue
            # new lines need one that says where they stand
            if start == end and start > 0 and not is_shown:
                yield row("|", old, start - 1)
            for index in range(start, end):
                partner = index - start + new_start
                yield row("-", old, index, new[partner] if partner < new_end else None)
            for index in range(new_start, new_end):
                partner = index - new_start + start
                yield row("+", new, index, old[partner] if partner < end else None)
            if start == end == 0 and old:
                yield row("|", old, 0)
            is_shown = True


def _place(location: Location) -> tuple[int, int]:
    return location.cell, location.line


def _owner(location: Location, group: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the place in a group that shows what stands at a location."""
    return group[max(bisect_right(group, _place(location)) - 1, 0)]


def _hunks(
    replacements: Sequence[Replacement], group: list[tuple[int, int]]
) -> Iterator[list[Replacement]]:
    """Yield replacements that are shown together: in the same lines, or in lines side by side."""
    hunk: list[Replacement] = []
    end = (0, 0)
    for one in replacements:
        location = one.location
        is_near = location.cell == end[0] and location.line <= end[1] + 1
        is_same = location.line <= end[1] or (
            bool(hunk) and _owner(location, group) == _owner(hunk[0].location, group)
        )
        if hunk and not (is_near and is_same):
            yield hunk
            hunk = []
        hunk.append(one)
        end = (location.cell, location.end_line)
    if hunk:
        yield hunk


def _replaced(text: str, replacements: Sequence[Replacement], first_line: int) -> str:
    starts = line_starts(text)
    for one in reversed(replacements):
        location = one.location
        start = starts[location.line - first_line] + location.column
        end = starts[location.end_line - first_line] + location.end_column
        text = text[:start] + one.text + text[end:]
    return text


def _changed(text: str, other: str | None) -> tuple[int, int]:
    """Return the columns where a line differs from what becomes of it."""
    if other is None:
        return 0, len(text)
    start = _common(text, other)
    behind = _common(text[start:][::-1], other[start:][::-1])
    return start, len(text) - behind


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    # a line may be a whole minified file: character by character would take long
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[:middle] == other[:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def _notes(fix: Fix, place: tuple[int, int], group: list[tuple[int, int]]) -> Iterator[str]:
    """Yield the reasons that stand nearest to a call of a group, the worst first."""
    own = [reason for reason in fix.reasons if _owner(reason.location, group) == place]
    own.sort(key=lambda reason: -reason.safety.rank)
    said = []
    for (safety, text), reasons in groupby(own, key=lambda reason: (reason.safety, reason.text)):
        places = dict.fromkeys(
            line_place(_place(reason.location), place[0])
            for reason in reasons
            if _place(reason.location) != place
        )
        where = f" ({listed(places, _MOST_PLACES)})" if places else ""
        said.append(f"{_LABELS[safety]}: {text}{where}")
    yield from said[:_MOST_REASONS]
    if len(said) > _MOST_REASONS:
        yield f"... {len(said) - _MOST_REASONS} more"
    others = [line_place(other, place[0]) for other in group if other != place]
    if others:
        is_explained = any(reason.safety is fix.safety for reason in own)
        label = _LABELS[Safety.SAFE if is_explained else fix.safety]
        yield f"{label}: moves together with {listed(others, _MOST_PLACES)}"
