"""What tells a finding from every other, also after the lines around it have moved."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from .wording import relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..findings import Finding
    from ..report import FileReport, Report

# Characters; a line may be a whole minified file.
_AROUND = 200


def with_fingerprints(report: Report) -> Iterator[tuple[FileReport, Finding, str]]:
    """Yield every finding with its file and a fingerprint that no other finding here has.

    It is made of the path, the code, the words of the source line, and the number among the
    findings that are alike in these; neither line nor column nor cell is part of it.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for file, finding in report.findings():
        location = finding.location
        line = file.lines.get((location.cell, location.line), "")
        line = line[max(location.column - _AROUND, 0) : location.column + _AROUND]
        alike = (relative(file.path), finding.code, " ".join(line.split()))
        text = "\0".join((*alike, str(seen[alike])))
        seen[alike] += 1
        yield file, finding, hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
