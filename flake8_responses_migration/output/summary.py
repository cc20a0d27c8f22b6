"""A report in figures: what is left to do, by what ends when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import codes
from ..findings import UNCHECKED, Effort, Severity

if TYPE_CHECKING:
    import datetime

    from ..findings import Finding, Flow
    from ..report import FileReport, Report

_BAND = len("OAR1")
_CHAT = "OAR2"
_OLDER = "OAR3"
_HINTS = "OAR9"


@dataclass(frozen=True)
class Group:
    """The findings of one band of codes about one thing that ends.

    ``band`` is the code up to its hundreds digit, ``sunset`` what ends and ``date`` when, None
    where no date is known. ``findings`` come with their files, in order.
    """

    band: str
    sunset: str
    date: datetime.date | None
    findings: tuple[tuple[FileReport, Finding], ...]

    @property
    def title(self) -> str:
        """What the group is about."""
        if self.band == _HINTS and self.sunset != "Hints":
            return f"{self.sunset}, hints"
        return self.sunset

    @property
    def files(self) -> int:
        """The number of files with a finding of the group."""
        return len({file.path for file, _ in self.findings})

    @property
    def in_documents(self) -> int:
        """The number of findings that are advice only, since they stand in documents."""
        return sum(finding.is_document for _, finding in self.findings)

    def status(self, as_of: datetime.date) -> str:
        """Return what became of it by a day, with its date; empty where there is none to tell."""
        if self.date is not None:
            if self.band == _OLDER:
                return f"{'fails since' if self.date <= as_of else 'fails from'} {self.date}"
            return f"{'shut down' if self.date <= as_of else 'shuts down'} {self.date}"
        if self.band != _CHAT:
            return ""
        if any(finding.severity is Severity.ERROR for _, finding in self.findings):
            return "rejected today"
        return "supported, no end date"


def groups(report: Report) -> list[Group]:
    """Return the findings by band and by what ends, in the order of their codes.

    Files that were not checked are no part of it.
    """
    known = codes.known()
    members: dict[tuple[str, str, datetime.date | None], list[tuple[FileReport, Finding]]] = {}
    for file, finding in found(report):
        code = known[finding.code]
        key = (finding.code[:_BAND], code.sunset, code.date)
        members.setdefault(key, []).append((file, finding))
    return sorted(
        (Group(*key, tuple(items)) for key, items in members.items()),
        key=lambda group: min(finding.code for _, finding in group.findings),
    )


def found(report: Report) -> list[tuple[FileReport, Finding]]:
    """Return every finding that a rule made, with its file."""
    return [(file, finding) for file, finding in report.findings() if finding.code != UNCHECKED]


def flows(report: Report) -> list[tuple[FileReport, Flow]]:
    """Return every flow with its file, in order."""
    return [(file, flow) for file in report.files for flow in file.flows]


def efforts(report: Report) -> dict[Effort, tuple[int, int]]:
    """Return how many findings and how many flows there are of each effort, the least first."""
    of_findings = Counter(finding.effort for _, finding in found(report))
    of_flows = Counter(flow.effort for _, flow in flows(report))
    return {effort: (of_findings[effort], of_flows[effort]) for effort in Effort}


def unchecked(report: Report) -> list[tuple[str, str]]:
    """Return the path of each file that was not checked, or not wholly, and why."""
    # the message begins with "this file was not checked: "
    return [
        (file.path, file.unchecked.partition(": ")[2] or file.unchecked)
        for file in report.files
        if file.unchecked
    ]
