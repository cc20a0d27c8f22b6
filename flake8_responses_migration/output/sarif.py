"""Format ``sarif``: SARIF 2.1.0, for code scanning services and editors."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .. import __version__, codes
from ..findings import UNCHECKED, Safety
from .fingerprints import with_fingerprints
from .printable import encodable
from .wording import level, message_with_place, relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..codes import Code
    from ..findings import Finding, Fix, Location, Severity
    from ..report import Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "hint": "note"}
_DRIVE = re.compile("[A-Za-z]:/")
# What `os.fsdecode` makes of bytes that are no text; they go back into the URI as they were.
_NOT_A_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")


def render(report: Report) -> Iterator[str]:
    """Yield the log."""
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}) + "\n"


def _run(report: Report) -> dict[str, Any]:
    known = codes.known()
    severities: dict[str, Severity] = {}
    notifications = []
    for file, finding in report.findings():
        if finding.code == UNCHECKED:
            notifications.append(_notification(file.path, finding))
        else:
            severities.setdefault(finding.code, finding.severity)
    fired = {code: index for index, code in enumerate(sorted(severities))}
    driver: dict[str, Any] = {"name": "flake8-responses-migration", "version": __version__}
    driver["rules"] = [_rule(known[code], severities[code]) for code in fired]
    invocation: dict[str, Any] = {"executionSuccessful": not notifications}
    if notifications:
        driver["notifications"] = [_descriptor(known[UNCHECKED])]
        invocation["toolExecutionNotifications"] = notifications
    return {
        "tool": {"driver": driver},
        "invocations": [invocation],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(file.path, finding, fingerprint, fired[finding.code])
            for file, finding, fingerprint in with_fingerprints(report)
            if finding.code != UNCHECKED
        ],
    }


def _descriptor(code: Code) -> dict[str, Any]:
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": {"text": code.summary},
    }


def _rule(code: Code, severity: Severity) -> dict[str, Any]:
    dated = f", {code.date}" if code.date else ""
    about = f"{code.summary} ({code.sunset}{dated})."
    rule = _descriptor(code) | {
        "fullDescription": {"text": about},
        "help": {"text": about, "markdown": about},
        "defaultConfiguration": {"level": _LEVELS[severity.value]},
        "properties": {"tags": ["openai", "migration", code.sunset]},
    }
    if code.url:
        rule["helpUri"] = code.url
        rule["help"] = {
            "text": f"{about} See {code.url}",
            "markdown": f"{about} See <{code.url}>.",
        }
    return rule


def _result(path: str, finding: Finding, fingerprint: str, index: int) -> dict[str, Any]:
    location = finding.location
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(path)}}
    if location.cell:
        # A region counts from the start of the file, which the lines of a cell do not; code
        # scanning asks for one all the same.
        place["physicalLocation"]["region"] = {"startLine": 1}
        place["logicalLocations"] = [{"name": f"cell {location.cell}, line {location.line}"}]
    else:
        place["physicalLocation"]["region"] = _region(location)
    result = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": level(finding),
        "message": {"text": encodable(message_with_place(finding))},
        "locations": [place],
        "partialFingerprints": {"findingHash/v1": fingerprint},
    }
    fix = finding.fix
    if fix is not None and fix.safety is not Safety.MANUAL and _has_regions(fix):
        result["fixes"] = [_fix(path, fix)]
    return result


def _has_regions(fix: Fix) -> bool:
    return bool(fix.replacements) and not any(one.location.cell for one in fix.replacements)


def _fix(path: str, fix: Fix) -> dict[str, Any]:
    reasons = "; ".join(dict.fromkeys(reason.text for reason in fix.reasons))
    text = f"{fix.safety.value}: {reasons}" if reasons else fix.safety.value
    return {
        "description": {"text": encodable(text)},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(path),
                "replacements": [
                    {
                        "deletedRegion": _region(one.location),
                        "insertedContent": {"text": encodable(one.text)},
                    }
                    for one in fix.replacements
                ],
            }
        ],
    }


def _region(location: Location) -> dict[str, int]:
    return {
        "startLine": location.line,
        "startColumn": location.column + 1,
        "endLine": location.end_line,
        "endColumn": location.end_column + 1,
    }


def _notification(path: str, finding: Finding) -> dict[str, Any]:
    return {
        "descriptor": {"id": finding.code, "index": 0},
        "level": "error",
        "message": {"text": encodable(finding.message)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(path)}}],
    }


def _artifact(path: str) -> dict[str, str]:
    quoted = quote(_NOT_A_BYTE.sub("\ufffd", relative(path)), errors="surrogateescape")
    if path.startswith("/"):
        return {"uri": f"file://{quoted}"}
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{quoted[4:]}"}
    return {"uri": quoted, "uriBaseId": "%SRCROOT%"}
