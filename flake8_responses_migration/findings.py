"""What a check reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(str, Enum):
    """An error fails in production, a warning is advice, a hint may be noise."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Confidence(str, Enum):
    """How sure a finding is of its receiver."""

    PROVEN = "proven"
    LIKELY = "likely"


@dataclass(frozen=True, order=True)
class Location:
    """A range: lines count from 1, columns from 0 in characters; the end is exclusive.

    ``cell`` counts the cells of a notebook from 1, and lines count within it; 0 is no notebook.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    cell: int = 0


# The code of a file that could not be checked; no rule has it.
UNCHECKED = "OAR000"


@dataclass(frozen=True, order=True)
class Finding:
    """One place that has to change; findings order by place, then code.

    ``is_document`` marks what stands in documentation or in a shell script: advice, not a failure.
    """

    location: Location
    code: str
    message: str
    severity: Severity = Severity.ERROR
    confidence: Confidence = Confidence.PROVEN
    is_document: bool = False


def unchecked(reason: str) -> Finding:
    """Return the finding that says that a file was not checked, and why."""
    message = f"this file was not checked: {' '.join(reason.split())}"
    return Finding(Location(1, 0, 1, 0), UNCHECKED, message)
