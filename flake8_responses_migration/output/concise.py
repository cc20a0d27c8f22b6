"""Format ``concise``: one line a finding, as flake8 prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .printable import printable
from .wording import place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..report import Report


def render(report: Report) -> Iterator[str]:
    """Yield ``path:line:column: CODE message`` of each finding."""
    for file, finding in report.findings():
        head = f"{place(file.path, finding.location)}: {finding.code} {finding.message}"
        yield printable(head) + "\n"
