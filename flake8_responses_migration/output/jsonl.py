"""Format ``jsonl``: one JSON object a finding and a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .. import codes
from .printable import encodable
from .wording import deadline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..codes import Code
    from ..findings import Finding, Fix
    from ..report import Report


def render(report: Report) -> Iterator[str]:
    """Yield each finding; ``report.schema.json`` describes it under ``$defs/finding``."""
    known = codes.known()
    for file, finding in report.findings():
        yield json.dumps(record(file.path, finding, known[finding.code])) + "\n"


def record(path: str, finding: Finding, code: Code) -> dict[str, Any]:
    """Return a finding as programs read it: lines and columns from 1, the end exclusive."""
    location = finding.location
    ends = deadline(finding, code)
    return {
        "path": encodable(path),
        "cell": location.cell or None,
        "line": location.line,
        "column": location.column + 1,
        "end_line": location.end_line,
        "end_column": location.end_column + 1,
        "code": finding.code,
        "name": code.name,
        "severity": finding.severity.value,
        "message": encodable(finding.message),
        "url": code.url or None,
        "confidence": finding.confidence.value,
        "sunset": code.date.isoformat() if code.date else None,
        "document": finding.is_document,
        "effort": finding.effort.value,
        "flow": encodable(finding.flow.id) if finding.flow is not None else None,
        "model": _model(finding),
        "deadline": ends.isoformat() if ends is not None else None,
        "fix": _fix(finding.fix) if finding.fix is not None else None,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "safety": fix.safety.value,
        "edits": [
            {
                "cell": edit.location.cell or None,
                "start": {"line": edit.location.line, "column": edit.location.column + 1},
                "end": {"line": edit.location.end_line, "column": edit.location.end_column + 1},
                "text": encodable(edit.text),
            }
            for edit in fix.replacements
        ],
        "reasons": [
            {
                "name": reason.name,
                "safety": reason.safety.value,
                "message": encodable(reason.text),
                "cell": reason.location.cell or None,
                "line": reason.location.line,
                "column": reason.location.column + 1,
            }
            for reason in fix.reasons
        ],
    }


def _model(finding: Finding) -> dict[str, str] | None:
    if finding.model_sunset is None:
        return None
    return {"name": encodable(finding.model), "sunset": finding.model_sunset.isoformat()}
