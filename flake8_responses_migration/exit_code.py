"""What a run says to the shell."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from . import codes
from .config import FailOn
from .findings import UNCHECKED, Severity

if TYPE_CHECKING:
    import datetime

    from .config import Configuration
    from .findings import Finding
    from .report import Report


class ExitCode(IntEnum):
    """INCOMPLETE, for what could not be read or written, wins over FINDINGS."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INCOMPLETE = 3
    INTERRUPTED = 130
    CLOSED_PIPE = 141


def of(report: Report, configuration: Configuration, *, exit_zero: bool = False) -> ExitCode:
    """Return the exit code of a run; ``exit_zero`` forgives findings and nothing else."""
    findings = [finding for _, finding in report.findings()]
    # a document that nobody can read is no reason to fail, as nothing in it is
    if any(
        finding.code == UNCHECKED and (configuration.fail_on_documents or not finding.is_document)
        for finding in findings
    ):
        return ExitCode.INCOMPLETE
    if not exit_zero and any(_fails(f, configuration, report.as_of) for f in findings):
        return ExitCode.FINDINGS
    return ExitCode.CLEAN


def _fails(finding: Finding, configuration: Configuration, as_of: datetime.date) -> bool:
    if finding.is_document and not configuration.fail_on_documents:
        return False
    severities = {
        FailOn.ERROR: (Severity.ERROR,),
        FailOn.WARNING: (Severity.ERROR, Severity.WARNING),
        FailOn.NEVER: (),
    }
    if finding.severity not in severities[configuration.fail_on]:
        return False
    if configuration.fail_within is None:
        return True
    date = codes.known()[finding.code].date
    if date is None:
        # an error without a date fails already, advice has no end
        return finding.severity is Severity.ERROR
    return (date - as_of).days <= configuration.fail_within
