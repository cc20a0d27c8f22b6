"""Format ``markdown``: a work list for an issue or a pull request."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from .. import codes
from .printable import printable
from .summary import efforts, flows, groups, unchecked
from .wording import counted, deadline, message_with_place, place, step_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..codes import Code
    from ..findings import Finding, Flow
    from ..report import FileReport, Report

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")


def render(report: Report) -> Iterator[str]:
    """Yield what there is to do by its effort, the plans of flows, and the findings.

    The findings stand by what ends and by file, each with a box to tick.
    """
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
    if total:
        yield from _efforts(report)
    planned = flows(report)
    if planned:
        yield "\n## Flows\n"
        for file, flow in planned:
            yield from _flow(file, flow)
    for group in found:
        status = group.status(report.as_of)
        yield f"\n## {_text(group.title)} ({group.band})" + (f": {status}\n" if status else "\n")
        for path, items in groupby(group.findings, key=lambda item: item[0].path):
            yield f"\n### {_code(path)}\n\n"
            for _, finding in items:
                yield _item(path, finding, known[finding.code])
    if not_checked:
        yield "\n## Not checked\n\n"
        for path, reason in not_checked:
            yield f"- [ ] {_code(path)}: {_text(reason)}\n"


def _efforts(report: Report) -> Iterator[str]:
    yield "\n| effort | places | flows |\n| --- | --- | --- |\n"
    for effort, (of_findings, of_flows) in efforts(report).items():
        yield f"| {effort.value} | {of_findings} | {of_flows} |\n"


def _flow(file: FileReport, flow: Flow) -> Iterator[str]:
    where = _code(place(file.path, flow.location))
    yield f"\n### {_code(flow.id)} ({where}): {flow.effort.value}\n\n"
    for number, step in enumerate(flow.steps, 1):
        plan = f"{step.subject} ({step_place(step)}): {step.plan}"
        yield f"{number}. [ ] {_message(plan)}\n"


def _item(path: str, finding: Finding, code: Code) -> str:
    shown = f"[{finding.code}]({code.url})" if code.url else finding.code
    message = _message(message_with_place(finding))
    line = "" if finding.location.cell else f":{finding.location.line}"
    about = finding.effort.value
    # the date of what the code is about stands in the heading
    if finding.model_sunset is not None and finding.model_sunset == deadline(finding, code):
        about += f", deadline {finding.model_sunset}: {_code(finding.model)}"
    return f"- [ ] {_code(path + line)} {shown} {message} ({about})\n"


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
