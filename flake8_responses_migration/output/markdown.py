"""Format ``markdown``: a work list for an issue or a pull request."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from .. import codes
from .printable import printable
from .summary import groups, unchecked
from .wording import counted, message_with_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..findings import Finding
    from ..report import Report

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")


def render(report: Report) -> Iterator[str]:
    """Yield a heading for what ends, one for each file, and a box to tick for each finding."""
    known = codes.known()
    found = groups(report)
    not_checked = unchecked(report)
    total = sum(len(group.findings) for group in found)
    files = len({file.path for group in found for file, _ in group.findings})
    if total or report.baselined:
        yield f"# Migration to the Responses API: {counted(total, 'place')} in "
        yield f"{counted(files, 'file')}\n"
    else:
        rest = "not all of it was checked" if not_checked else "nothing left to do"
        yield f"# Migration to the Responses API: {rest}\n"
    if report.baselined:
        yield f"\n{counted(report.baselined, 'place')} more, covered by the baseline.\n"
    for group in found:
        status = group.status(report.as_of)
        yield f"\n## {_text(group.title)} ({group.band})" + (f": {status}\n" if status else "\n")
        for path, items in groupby(group.findings, key=lambda item: item[0].path):
            yield f"\n### {_code(path)}\n\n"
            for _, finding in items:
                yield _item(path, finding, known[finding.code].url)
    if not_checked:
        yield "\n## Not checked\n\n"
        for path, reason in not_checked:
            yield f"- [ ] {_code(path)}: {_text(reason)}\n"


def _item(path: str, finding: Finding, url: str) -> str:
    code = f"[{finding.code}]({url})" if url else finding.code
    message = _message(message_with_place(finding))
    line = "" if finding.location.cell else f":{finding.location.line}"
    return f"- [ ] {_code(path + line)} {code} {message}\n"


def _code(text: str) -> str:
    """Return a code span that shows the text, whatever backticks are in it."""
    text = printable(text)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    padding = " " if text[:1] in "` " or text[-1:] in "` " else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def _text(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", printable(text))


def _message(message: str) -> str:
    """Return the message with its code spans kept, where its backticks come in clear pairs."""
    if "``" in message or message.count("`") % 2:
        return _text(message)
    parts = message.split("`")
    return "".join(_code(part) if number % 2 else _text(part) for number, part in enumerate(parts))
