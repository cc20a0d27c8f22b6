"""What a run over files gives, before it is put into a format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .findings import UNCHECKED

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from .findings import Finding, Flow


@dataclass(frozen=True)
class FileReport:
    """The outcome of one file.

    ``path`` is as the user sees it, with forward slashes. ``findings`` are in order, those that a
    suppression or the baseline covers left out. ``lines`` holds the source line of each finding by
    (cell, line). ``notices`` are about suppressions that do nothing, as (line, text).
    """

    path: str
    findings: tuple[Finding, ...] = ()
    lines: Mapping[tuple[int, int], str] = field(default_factory=dict)
    suppressed: int = 0
    notices: tuple[tuple[int, str], ...] = ()

    @property
    def flows(self) -> tuple[Flow, ...]:
        """The flows that at least one of the findings belongs to, in order."""
        by_id = {f.flow.id: f.flow for f in self.findings if f.flow is not None}
        return tuple(by_id.values())

    @property
    def unchecked(self) -> str:
        """Why the file, or a part of it, was not checked; empty where it was."""
        return next((f.message for f in self.findings if f.code == UNCHECKED), "")


@dataclass(frozen=True)
class Report:
    """The outcome of a run; ``files`` are in order and those without anything to say included.

    ``skipped`` counts files that were left out, by reason ("minified", "vendored", ...).
    ``as_of`` is the day that days left or past are counted from. ``baselined`` counts findings that
    the baseline covers, ``notices`` are lines about the run, such as a baseline that is too high.
    """

    files: tuple[FileReport, ...]
    as_of: datetime.date
    skipped: Mapping[str, int] = field(default_factory=dict)
    baselined: int = 0
    notices: tuple[str, ...] = ()

    def findings(self) -> Iterator[tuple[FileReport, Finding]]:
        """Yield every finding with its file, in order."""
        for file in self.files:
            for finding in file.findings:
                yield file, finding
