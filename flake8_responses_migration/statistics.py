"""How many findings of each code there are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from . import codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .report import Report


def statistics(report: Report) -> Iterator[str]:
    """Yield a line for each code that was found, with its count, in the order of the codes."""
    counts = Counter(finding.code for _, finding in report.findings())
    width = len(str(max(counts.values(), default=0)))
    known = codes.known()
    for code, count in sorted(counts.items()):
        yield f"{count:>{width}}  {code}  {known[code].name}\n"
