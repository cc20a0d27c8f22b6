"""Format ``text``: for a person, with the source line, the link and a summary."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from .. import codes
from ..findings import Safety
from .printable import printable
from .summary import efforts, flows, found, groups, unchecked
from .wording import DOCUMENT_MARK, counted, level, place, step_place

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from rich.style import Style

    from ..codes import Code
    from ..findings import Flow
    from ..report import FileReport, Report
    from .excerpt import Paint
    from .summary import Group

_COLORS = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}


def render(report: Report, *, color: bool = False, width: int = 100) -> Iterator[str]:
    """Yield the findings and the summary; ``width`` is that of the terminal in cells."""
    for chunk in findings(report, color=color, width=width):
        yield chunk + "\n"
    yield from summary(report, color=color)


def findings(report: Report, *, color: bool = False, width: int = 100) -> Iterator[str]:
    """Yield each finding with its source line, cut to ``width`` cells, and its link.

    A fix that changes the line takes its place. Behind the findings of a file come its flows, each
    with its plan.
    """
    paint = _painter(color=color)
    known = codes.known()
    for file in report.files:
        yield from _of_file(file, paint, known, width)
        members = Counter(finding.flow.id for finding in file.findings if finding.flow is not None)
        for flow in file.flows:
            yield _flow(file.path, flow, members[flow.id], paint)


def _of_file(
    file: FileReport, paint: Paint, known: Mapping[str, Code], width: int
) -> Iterator[str]:
    if not file.findings:
        return
    # what measures text is not needed for a clean run
    from .excerpt import excerpt
    from .suggestion import Suggestions

    suggestions = Suggestions(file)
    for finding in file.findings:
        shade = _COLORS[level(finding)]
        where = paint(printable(place(file.path, finding.location)), "bold")
        mark = f" {paint(DOCUMENT_MARK, 'dim')}" if finding.is_document else ""
        message = printable(finding.message)
        lines = [f"{where}: {paint(finding.code, shade)} {message}{mark}"]
        location = finding.location
        suggestion = suggestions.of(finding)
        gutter = len(str(max(location.line, *(row.number for row in suggestion.rows), 1)))
        if not suggestion.shows(location):
            lines += excerpt(file, finding, paint, shade, width, gutter)
        lines += suggestion.lines(location.cell, gutter, paint, width)
        bullet = f"{' ' * gutter} {paint('=', 'blue')}"
        lines += [f"{bullet} {printable(note)}" for note in suggestion.notes]
        if url := known[finding.code].url:
            lines.append(f"{bullet} help: {url}")
        yield "".join(f"{line}\n" for line in lines)


def _flow(path: str, flow: Flow, findings: int, paint: Paint) -> str:
    where = paint(printable(place(path, flow.location)), "bold")
    about = f"{counted(findings, 'finding')}, {flow.effort.value}"
    lines = [f"{where}: flow {printable(flow.id)} ({about}):"]
    width = len(str(len(flow.steps)))
    for number, step in enumerate(flow.steps, 1):
        text = printable(f"{step.subject} ({step_place(step)}): {step.plan}")
        lines.append(f"  {number:>{width}}. {text}")
    return "".join(f"{line}\n" for line in lines)


def summary(report: Report, *, color: bool = False) -> Iterator[str]:
    """Yield what was found by what ends when, and what was not looked at.

    It is one line where there is nothing else to tell.
    """
    paint = _painter(color=color)
    checked = counted(sum(not file.unchecked for file in report.files), "file")
    total = found(report)
    if total:
        places = counted(len({file.path for file, _ in total}), "file")
        documents = sum(finding.is_document for _, finding in total)
        aside = f", {documents} of them in documents" if documents else ""
        head = f"{counted(len(total), 'finding')} in {places}{aside}; {checked} checked"
        yield paint(head, "bold") + "\n"
    else:
        yield f"No findings in {checked}.\n"
    for group in groups(report):
        yield f"  {_band(group, report.as_of, paint)}\n"
    if total:
        yield f"Effort: {_efforts(report)}\n"
    if said := _fixes(report):
        yield f"Fixes: {said}\n"
    yield from _left_out(report)


def _band(group: Group, as_of: datetime.date, paint: Paint) -> str:
    severest = min((level(finding) for _, finding in group.findings), key=list(_COLORS).index)
    where = f"{len(group.findings)} in {counted(group.files, 'file')}"
    status = group.status(as_of)
    if group.date is not None:
        status += f", {_distance((group.date - as_of).days)}"
    text = f"{paint(group.band, _COLORS[severest])}  {group.title}: {where}"
    return f"{text}; {status}" if status else text


def _efforts(report: Report) -> str:
    counts = efforts(report)
    text = _listed({effort.value: of_findings for effort, (of_findings, _) in counts.items()})
    if number := len(flows(report)):
        of_flows = _listed({effort.value: of_flows for effort, (_, of_flows) in counts.items()})
        text += f"; {counted(number, 'flow')}: {of_flows}"
    return text


def _fixes(report: Report) -> str:
    # documents are never written
    fixes = [f.fix for _, f in report.findings() if f.fix is not None and not f.is_document]
    counts = Counter(fix.safety if fix.replacements else Safety.MANUAL for fix in fixes)
    return _listed(
        {
            "safe with `responses-migration fix`": counts[Safety.SAFE],
            "unsafe with `--unsafe-fixes`": counts[Safety.UNSAFE],
            "by hand": counts[Safety.MANUAL],
        }
    )


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in counts.items() if number)


def _distance(days: int) -> str:
    if days == 0:
        return "today"
    return f"in {counted(days, 'day')}" if days > 0 else f"{counted(-days, 'day')} ago"


def _left_out(report: Report) -> Iterator[str]:
    covered = [
        (sum(file.suppressed for file in report.files), "suppressed"),
        (report.baselined, "covered by the baseline"),
    ]
    if any(number for number, _ in covered):
        counts = ", ".join(f"{number} {how}" for number, how in covered if number)
        yield f"Left out: {counts}\n"
    if report.skipped:
        reasons = ", ".join(f"{report.skipped[key]} {key}" for key in sorted(report.skipped))
        # one may be a whole directory
        yield f"Skipped: {reasons}\n"
    if not_checked := unchecked(report):
        yield f"{counted(len(not_checked), 'file')} not checked, or not wholly:\n"
        for path, reason in not_checked:
            yield printable(f"  {path}: {reason}") + "\n"
    for file in report.files:
        for line, text in file.notices:
            yield printable(f"{file.path}:{line}: {text}") + "\n"
    for text in report.notices:
        yield printable(text) + "\n"


def _painter(*, color: bool) -> Paint:
    if not color:
        return lambda text, _: text
    from rich.color import ColorSystem

    return lambda text, style: _style(style).render(text, color_system=ColorSystem.STANDARD)


@cache
def _style(definition: str) -> Style:
    from rich.style import Style

    return Style.parse(definition)
