"""Format ``github``: workflow commands, which GitHub Actions turns into annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import codes
from .printable import encodable
from .wording import level, message_with_place, relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..report import Report

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report) -> Iterator[str]:
    """Yield one command a finding."""
    known = codes.known()
    for file, finding in report.findings():
        location = finding.location
        properties: dict[str, str | int] = {"file": relative(file.path)}
        # the lines of a cell are no lines of the file
        if not location.cell:
            properties |= {"line": location.line, "endLine": location.end_line}
            # Actions drops the columns of a span over several lines, with a complaint
            if location.line == location.end_line:
                properties |= {"col": location.column + 1, "endColumn": location.end_column + 1}
        properties["title"] = f"{finding.code} ({known[finding.code].name})"
        listed = ",".join(
            f"{key}={encodable(str(value)).translate(_PROPERTY)}"
            for key, value in properties.items()
        )
        text = encodable(message_with_place(finding)).translate(_DATA)
        yield f"::{_COMMANDS[level(finding)]} {listed}::{text}\n"
