"""Code that lies inside a file, and the way back from it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from ..findings import Location
from ..source import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..findings import Finding, Fix, Flow
    from ..languages import Language

_LINE_END = re.compile(r"\r\n|\r|\n")


class Origin(NamedTuple):
    """Where a line of a source begins in its file.

    Lines count from 1, columns from 0 in characters. ``cell`` counts the cells of a notebook from
    1, and lines count within it; 0 is no notebook.
    """

    line: int
    column: int
    cell: int = 0


@dataclass(frozen=True)
class Part:
    """Code of one language in a file, with the way back to the file.

    ``origins`` has one for each line of the source and is empty where the source is the whole file.
    ``is_document`` marks documentation and shell scripts, whose findings are advice.
    """

    source: SourceFile
    origins: tuple[Origin, ...]
    is_document: bool


class Line(NamedTuple):
    """A line of code without its line end, with the place where its first character stands."""

    origin: Origin
    text: str

    def without(self, count: int) -> Line:
        """Return the line without its first ``count`` characters."""
        origin = self.origin
        return Line(origin._replace(column=origin.column + count), self.text[count:])


class Block(NamedTuple):
    """Lines of one language that stand together in a file."""

    language: Language
    lines: Sequence[Line]


def split_lines(text: str) -> list[str]:
    """Split a text where the parser sees a new line: at form feeds, for one, it does not."""
    return _LINE_END.split(text)


def line_starts(text: str) -> list[int]:
    """Return the offsets where the lines of a text begin."""
    return [0, *(end.end() for end in _LINE_END.finditer(text))]


def indentation(text: str) -> int:
    """Return how many spaces and tabs a line begins with."""
    return len(text) - len(text.lstrip(" \t"))


def dedented(lines: Sequence[Line]) -> list[Line]:
    """Return lines without the indentation that all of them have."""
    common = min((indentation(line.text) for line in lines if line.text.strip()), default=0)
    return [line.without(min(common, indentation(line.text))) for line in lines]


def join(path: str, blocks: Iterable[Block], *, is_document: bool) -> tuple[Part, ...]:
    """Join the blocks of each language, so that what one makes is known in the next."""
    joined: dict[Language, list[Line]] = {}
    for block in blocks:
        lines = joined.setdefault(block.language, [])
        if lines and block.language.pack == "javascript":
            # a block that begins with a parenthesis would call what the one before it ends with
            lines.append(Line(lines[-1].origin, ";"))
        lines.extend(block.lines)
    return tuple(
        Part(
            SourceFile(path, "\n".join(line.text for line in lines), language),
            tuple(line.origin for line in lines),
            is_document,
        )
        for language, lines in joined.items()
        if any(line.text.strip() for line in lines)
    )


def in_file(finding: Finding, part: Part) -> Finding:
    """Return a finding of a part's source, moved to where it stands in the file.

    Its flow is left as it is: many findings share one, which ``flow_in_file`` moves.
    """
    location = location_in_file(finding.location, part)
    return replace(finding, location=location, is_document=part.is_document)


def flow_in_file(flow: Flow, part: Part) -> Flow:
    """Return a flow of a part's source, moved to where it stands in the file."""
    steps = (replace(step, location=location_in_file(step.location, part)) for step in flow.steps)
    return replace(flow, location=location_in_file(flow.location, part), steps=tuple(steps))


def fix_in_file(fix: Fix, part: Part) -> Fix:
    """Return a fix of a part's source, moved to where it stands in the file.

    Its edits are left as they are: ``editing`` puts them into the file.
    """
    reasons = (replace(one, location=location_in_file(one.location, part)) for one in fix.reasons)
    return replace(fix, location=location_in_file(fix.location, part), reasons=tuple(reasons))


def location_in_file(location: Location, part: Part) -> Location:
    """Return where in the file a place in a part's source is."""
    if not part.origins:
        return location
    start = part.origins[location.line - 1]
    end = part.origins[location.end_line - 1]
    return Location(
        start.line,
        start.column + location.column,
        end.line,
        end.column + location.end_column,
        start.cell,
    )
