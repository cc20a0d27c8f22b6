"""Format ``json``: one object with everything, described by ``data/report.schema.json``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .. import __version__, codes
from .jsonl import record
from .printable import encodable
from .summary import efforts, flows, found, groups, unchecked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..findings import Flow
    from ..report import FileReport, Report

VERSION = 1


def render(report: Report) -> Iterator[str]:
    """Yield the whole report."""
    yield json.dumps(_document(report), indent=2) + "\n"


def _document(report: Report) -> dict[str, Any]:
    known = codes.known()
    not_checked = unchecked(report)
    return {
        "version": VERSION,
        "tool": {"name": "flake8-responses-migration", "version": __version__},
        "as_of": report.as_of.isoformat(),
        "findings": [
            record(file.path, finding, known[finding.code]) for file, finding in report.findings()
        ],
        "flows": _flows(report),
        "files": {
            "total": len(report.files),
            "with_findings": len({file.path for file, _ in found(report)}),
            "unchecked": len(not_checked),
            "skipped": sum(report.skipped.values()),
        },
        "skipped": {reason: report.skipped[reason] for reason in sorted(report.skipped)},
        "unchecked": [
            {"path": encodable(path), "reason": encodable(reason)} for path, reason in not_checked
        ],
        "suppressed": sum(file.suppressed for file in report.files),
        "baselined": report.baselined,
        "notices": [
            *(
                {"path": encodable(file.path), "line": line, "text": encodable(text)}
                for file in report.files
                for line, text in file.notices
            ),
            *({"path": None, "line": None, "text": encodable(text)} for text in report.notices),
        ],
        "summary": [
            {
                "band": group.band,
                "sunset": group.sunset,
                "date": group.date.isoformat() if group.date else None,
                "days": (group.date - report.as_of).days if group.date else None,
                "findings": len(group.findings),
                "files": group.files,
                "in_documents": group.in_documents,
            }
            for group in groups(report)
        ],
        "effort": {
            effort.value: {"findings": of_findings, "flows": of_flows}
            for effort, (of_findings, of_flows) in efforts(report).items()
        },
    }


def _flows(report: Report) -> list[dict[str, Any]]:
    members: dict[tuple[str, str], list[int]] = {}
    for place, (file, finding) in enumerate(report.findings()):
        if finding.flow is not None:
            members.setdefault((file.path, finding.flow.id), []).append(place)
    return [_flow(file, flow, members[file.path, flow.id]) for file, flow in flows(report)]


def _flow(file: FileReport, flow: Flow, members: list[int]) -> dict[str, Any]:
    location = flow.location
    return {
        "path": encodable(file.path),
        "id": encodable(flow.id),
        "name": encodable(flow.name),
        "effort": flow.effort.value,
        "cell": location.cell or None,
        "line": location.line,
        "column": location.column + 1,
        "steps": [
            {
                "cell": step.location.cell or None,
                "line": step.location.line,
                "column": step.location.column + 1,
                "subject": encodable(step.subject),
                "plan": encodable(step.plan),
            }
            for step in flow.steps
        ],
        "findings": members,
    }
