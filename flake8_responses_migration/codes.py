"""What can be said of a code without reading its rule: its name, its link, what ends when."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from .findings import UNCHECKED, Effort


@dataclass(frozen=True)
class Code:
    """A code of the pack.

    ``summary`` is one sentence; ``url`` is the first of the public pages that its rule names,
    empty for OAR000; ``sunset`` is what ends ("Assistants API") and ``date`` when, None where no
    date is known. ``effort`` is that of most of its findings.
    """

    code: str
    name: str
    summary: str
    url: str
    sunset: str
    date: datetime.date | None
    effort: Effort


def known() -> dict[str, Code]:
    """Return every code that a finding can carry, in order."""
    from ._codes import CODES

    unchecked = Code(
        UNCHECKED,
        "unchecked-file",
        "Files that could not be checked",
        "",
        "",
        None,
        Effort.ASSISTED,
    )
    return {UNCHECKED: unchecked} | {
        code: Code(
            code,
            name,
            summary,
            url,
            sunset,
            datetime.date.fromisoformat(date) if date else None,
            Effort(effort),
        )
        for code, name, summary, url, sunset, date, effort in CODES
    }
