"""The words that several formats share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..findings import Severity

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from ..codes import Code
    from ..findings import Finding, Location, Step

DOCUMENT_MARK = "[in a document]"

Level = Literal["error", "warning", "note"]


def level(finding: Finding) -> Level:
    """Return how much a finding weighs for a reader: hints and documents are notes."""
    if finding.is_document or finding.severity is Severity.HINT:
        return "note"
    return "error" if finding.severity is Severity.ERROR else "warning"


def relative(path: str) -> str:
    """Return the path without a leading ``./``, as services that know the repository want it."""
    while path.startswith("./"):
        path = path[2:]
    return path or "."


def place(path: str, location: Location) -> str:
    """Return ``path:line:column``, counted from 1, with the cell of a notebook."""
    cell = f"cell {location.cell}:" if location.cell else ""
    return f"{path}:{cell}{location.line}:{location.column + 1}"


def message_with_place(finding: Finding) -> str:
    """Return the message with what a format has no field for: the cell, and that it is advice."""
    location = finding.location
    parts = [finding.message]
    if location.cell:
        parts.append(f"(cell {location.cell}, line {location.line})")
    if finding.is_document:
        parts.append(DOCUMENT_MARK)
    return " ".join(parts)


def deadline(finding: Finding, code: Code) -> datetime.date | None:
    """Return the first day on which what a finding is about ends, or the model that it names."""
    days = [day for day in (code.date, finding.model_sunset) if day is not None]
    return min(days, default=None)


def step_place(step: Step) -> str:
    """Return where a step stands in its file."""
    location = step.location
    return (
        f"cell {location.cell}, line {location.line}" if location.cell else f"line {location.line}"
    )


def line_place(place: tuple[int, int], cell: int) -> str:
    """Return in words which cell and line of a file are meant, seen from ``cell``."""
    return f"line {place[1]}" if place[0] == cell else f"cell {place[0]}, line {place[1]}"


def listed(items: Iterable[str], most: int) -> str:
    """Return the items with commas between them, and the number of those beyond ``most``."""
    shown = list(items)
    more = f" and {len(shown) - most} more" if len(shown) > most else ""
    return ", ".join(shown[:most]) + more


def counted(number: int, noun: str) -> str:
    """Return the number with its noun, which takes an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
