"""Format ``gitlab``: a Code Quality report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .fingerprints import with_fingerprints
from .printable import encodable
from .wording import level, message_with_place, relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..report import Report

_SEVERITIES = {"error": "critical", "warning": "minor", "note": "info"}


def render(report: Report) -> Iterator[str]:
    """Yield the array of issues."""
    issues = [
        {
            "description": encodable(f"{finding.code} {message_with_place(finding)}"),
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[level(finding)],
            "location": {
                "path": encodable(relative(file.path)),
                # the lines of a cell are no lines of the file
                "lines": {"begin": 1 if finding.location.cell else finding.location.line},
            },
        }
        for file, finding, fingerprint in with_fingerprints(report)
    ]
    yield json.dumps(issues) + "\n"
