"""A run over files: read, check, suppress, select, report."""

from __future__ import annotations

import codecs
import functools
import itertools
import os
import re
import stat
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from . import documents, pool, sdk_versions
from .check import check
from .decoding import decode
from .discovery import Patterns, discover, is_left_out, is_minified, suffix_of
from .documents.part import split_lines
from .findings import unchecked
from .gate import may_matter
from .languages import BY_SUFFIX, PYTHON
from .report import FileReport, Report

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping, Sequence

    from .config import Configuration
    from .discovery import Candidate
    from .documents import Part
    from .findings import Finding, Fix, Flow
    from .selection import Selection
    from .settings import Settings

# Where JSON may spell a quotation mark in a way that the gate does not see through.
_JSON_SUFFIXES = frozenset({".ipynb", ".json", ".jsonl"})
# Of these the manifests of a project say nothing.
_PAGES = frozenset({".htm", ".html"})
_NOTEBOOK = ".ipynb"
# In the JSON of a notebook, where a command may hold `\"` but not `\n`; no command is longer.
_INSTALLS = re.compile(
    rb"\b(?:install|add)\b(?:[^\"\\\n]|\\[^nr]){0,1000}\bopenai\b", re.IGNORECASE
)
_SHOWN_UNKNOWN = 5


def scan(
    paths: Sequence[str],
    configuration: Configuration,
    *,
    as_of: datetime.date,
    jobs: int = 1,
    with_notices: bool = False,
    with_fixes: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Check the files below ``paths`` with up to ``jobs`` processes.

    The report is the same for any number of them. ``with_notices`` asks for what there is to say
    of suppressions, ``with_fixes`` for the fixes of calls. ``progress`` is called with the number
    of files done and that of all. Raises MissingPathError for a path that does not exist.
    """
    found = discover(paths, _excludes(configuration), force_exclude=configuration.force_exclude)
    task = _task(configuration, as_of, with_notices=with_notices, with_fixes=with_fixes)
    files: list[FileReport] = []
    outcomes = pool.run(functools.partial(_look_at, task), found.candidates, jobs=jobs, lost=_lost)
    for done, outcome in enumerate(outcomes, 1):
        if isinstance(outcome, FileReport):
            files.append(outcome)
        else:
            found.skipped[outcome] += 1
        if progress is not None:
            progress(done, len(found.candidates))
    return _report(files, as_of, found.skipped, _unknown(found.unknown))


def scan_text(
    path: str,
    data: bytes,
    configuration: Configuration,
    *,
    as_of: datetime.date,
    with_notices: bool = False,
    with_fixes: bool = False,
) -> Report:
    """Check what an editor or a hook hands over as the content of ``path``."""
    shown = Path(path).as_posix()
    if suffix_of(path) not in documents.SUFFIXES:
        return _report([], as_of, {}, _unknown([shown]))
    if configuration.force_exclude and is_left_out(path, _excludes(configuration)):
        return _report([], as_of, {}, ())
    task = _task(configuration, as_of, with_notices=with_notices, with_fixes=with_fixes)
    return _report([_examine(task, shown, data)], as_of, {}, ())


def _report(
    files: list[FileReport],
    as_of: datetime.date,
    skipped: Mapping[str, int],
    notices: tuple[str, ...],
) -> Report:
    counts = {reason: count for reason, count in sorted(skipped.items()) if count}
    return Report(tuple(files), as_of, counts, notices=notices)


def _unknown(paths: list[str]) -> tuple[str, ...]:
    if not paths:
        return ()
    shown = ", ".join(paths[:_SHOWN_UNKNOWN]) + (", ..." if len(paths) > _SHOWN_UNKNOWN else "")
    return (f"not checked, for nothing is known of files with such a name: {shown}",)


def _excludes(configuration: Configuration) -> Patterns:
    patterns = (*configuration.exclude, *configuration.extend_exclude)
    return Patterns(patterns, str(configuration.root))


@dataclass(frozen=True)
class _Task:
    """What each process needs to know."""

    settings: Settings
    selection: Selection
    ignores: tuple[tuple[Patterns, tuple[str, ...]], ...]
    as_of: datetime.date
    force_exclude: bool
    with_notices: bool
    with_fixes: bool

    def selection_for(self, path: str) -> Selection:
        """Return the codes that are reported in a file."""
        absolute = os.path.abspath(path) if self.ignores else ""  # noqa: PTH100
        dropped = [code for at, codes in self.ignores if at.covers(absolute) for code in codes]
        return replace(self.selection, dropped=tuple(dropped))


def _task(
    configuration: Configuration, as_of: datetime.date, *, with_notices: bool, with_fixes: bool
) -> _Task:
    root = str(configuration.root)
    return _Task(
        configuration.settings,
        configuration.selection,
        tuple(
            (Patterns((pattern,), root), prefixes)
            for pattern, prefixes in configuration.per_file_ignores.items()
        ),
        as_of,
        configuration.force_exclude,
        with_notices,
        with_fixes,
    )


def _lost(candidate: Candidate) -> FileReport:
    return _unreadable(candidate.path, "the process that checked it died (out of memory?)")


def _unreadable(path: str, reason: str) -> FileReport:
    is_document = suffix_of(path) in documents.DOCUMENT_SUFFIXES
    return FileReport(path, (replace(unchecked(reason), is_document=is_document),))


def _look_at(task: _Task, candidate: Candidate) -> FileReport | str:
    """Return the outcome of a file, or the reason for which it is skipped."""
    path = candidate.path
    if candidate.problem:
        return _unreadable(path, candidate.problem)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
            # reading from a pipe or a device may never end
            return _unreadable(path, "not a regular file")
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  a Path for each is slow
            data = file.read()
        is_chosen = candidate.is_explicit and not task.force_exclude
        if not is_chosen and is_minified(suffix_of(path), data):
            return "minified"
        return _examine(task, path, data)
    except OSError as error:
        return _unreadable(path, error.strerror or type(error).__name__)
    except MemoryError:
        return _unreadable(path, "out of memory")


def _may_matter(path: str, data: bytes, *, with_notices: bool) -> bool:
    """Whether a file is worth decoding: the gate's words are ASCII, and so they are in bytes."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    suffix = suffix_of(path)
    if suffix in _JSON_SUFFIXES and b"\\u00" in data:
        return True
    # a comment that suppresses nothing is likeliest where the code has moved on
    if with_notices and b"noqa" in data.lower():
        return True
    language = BY_SUFFIX.get(suffix)
    return may_matter(data.decode("latin-1"), language.pack if language is not None else "")


@dataclass(frozen=True)
class _Placed:
    """A finding in its file, and the part of it that it was found in."""

    finding: Finding
    part: Part


def _examine(task: _Task, path: str, data: bytes) -> FileReport:
    if not _may_matter(path, data, with_notices=task.with_notices):
        return FileReport(path)
    from . import suppressions

    try:
        parts = documents.parts(path, data)
        is_embedded = any(part.origins and not part.origins[0].cell for part in parts)
        text = decode(data, is_python=False) if is_embedded else ""
    except documents.SourceError as error:
        return _unreadable(path, str(error))
    selection = task.selection_for(path)
    placed: list[_Placed] = []
    rewritten: list[_Placed] = []
    notices: list[tuple[int, str]] = []
    selected = 0
    takes_sdk = takes_sdk_of_project(path, data)
    for part in parts:
        source = replace(part.source, newest_sdk=sdk_versions.newest) if takes_sdk else part.source
        findings = check(source, task.settings, with_fixes=task.with_fixes)
        selected += sum(selection.covers(finding.code) for finding in findings)
        # what is not selected is no reason to call its suppression unused
        rewritten += [_Placed(f, part) for f in findings if f.fix is not None]
        outcome = suppressions.apply(findings, part.source, task.as_of)
        placed += [_Placed(documents.in_file(finding, part), part) for finding in outcome.findings]
        notices += [
            (part.origins[line - 1].line if part.origins else line, said)
            for line, said in outcome.notices
        ]
    if is_embedded:
        around = suppressions.apply_to_document([p.finding for p in placed], text, task.as_of)
        left = set(around.findings)
        placed = [one for one in placed if one.finding in left]
        notices += around.notices
    placed = sorted(
        (one for one in placed if selection.covers(one.finding.code)),
        key=lambda one: (one.finding.location.cell, one.finding),
    )
    if rewritten:
        whole = text or decode(data, is_python=BY_SUFFIX.get(suffix_of(path)) is PYTHON)
        placed = _with_fixes(path, whole, placed, rewritten)
    return FileReport(
        path,
        _with_own_flows(placed),
        _lines(placed, text),
        selected - len(placed),
        tuple(sorted(notices)) if task.with_notices else (),
    )


def takes_sdk_of_project(path: str, data: bytes) -> bool:
    """Whether a file runs with what the project installs.

    Documentation may be about another SDK, a page loads its own, a notebook may install one.
    """
    suffix = suffix_of(path)
    if suffix in documents.DOCUMENT_SUFFIXES or suffix in _PAGES:
        return False
    return suffix != _NOTEBOOK or _INSTALLS.search(data) is None


def _with_fixes(
    path: str, text: str, placed: list[_Placed], rewritten: list[_Placed]
) -> list[_Placed]:
    """Return what is reported with the fixes where they stand in the file, whose text is ``text``.

    ``rewritten`` are the findings that have one, whether they are reported or not.
    """
    from .suggestions import Suggestions

    reported = {(id(one.part), one.finding.fix) for one in placed}
    staying: dict[int, list[Fix]] = {}
    for one in rewritten:
        left = staying.setdefault(id(one.part), [])
        if one.finding.fix is not None and (id(one.part), one.finding.fix) not in reported:
            left.append(one.finding.fix)
    parts = {id(one.part): one.part for one in rewritten}
    suggestions = {key: Suggestions(path, text, part, staying[key]) for key, part in parts.items()}

    def moved(one: _Placed) -> _Placed:
        fix = one.finding.fix
        if fix is None:
            return one
        finding = replace(one.finding, fix=suggestions[id(one.part)].placed(fix))
        return replace(one, finding=finding)

    return list(map(moved, placed))


def _with_own_flows(placed: list[_Placed]) -> tuple[Finding, ...]:
    """Return the findings with their flows in the file, each under an identifier of its own.

    The parts know nothing of each other and may have given the same one.
    """
    # by what the flow is, not by what it holds: two parts may have the same
    flows: dict[int, Flow] = {}
    taken: set[str] = set()
    findings = []
    for one in placed:
        flow = one.finding.flow
        if flow is None:
            findings.append(one.finding)
            continue
        if id(flow) not in flows:
            numbered = (f"{flow.name}-{number}" for number in itertools.count(2))
            names = itertools.chain([flow.id], numbered)
            identifier = next(name for name in names if name not in taken)
            taken.add(identifier)
            flows[id(flow)] = replace(documents.flow_in_file(flow, one.part), id=identifier)
        findings.append(replace(one.finding, flow=flows[id(flow)]))
    return tuple(findings)


def _lines(placed: list[_Placed], text: str) -> dict[tuple[int, int], str]:
    """Return the source lines of findings and fixes by cell and line; ``text`` is of a document."""
    found: dict[tuple[int, int], str] = {}
    of_text = split_lines(text) if placed and text else []
    of_part: dict[int, Mapping[tuple[int, int], str]] = {}
    for one in placed:
        location = one.finding.location
        wanted = [(location.cell, location.line)]
        for replacement in one.finding.fix.replacements if one.finding.fix is not None else ():
            at = replacement.location
            wanted += [(at.cell, line) for line in range(at.line, at.end_line + 1)]
        for cell, line in wanted:
            if (cell, line) in found:
                continue
            if of_text:
                found[cell, line] = of_text[line - 1]
            else:
                if id(one.part) not in of_part:
                    of_part[id(one.part)] = _lines_of_part(one.part)
                found[cell, line] = of_part[id(one.part)][cell, line]
    return found


def _lines_of_part(part: Part) -> dict[tuple[int, int], str]:
    """Return the lines of a file or of the cells of a notebook by cell and line."""
    lines = split_lines(part.source.text)
    if not part.origins:
        return {(0, number): line for number, line in enumerate(lines, 1)}
    found: dict[tuple[int, int], str] = {}
    for origin, line in zip(part.origins, lines, strict=True):
        # cells lose the indentation that all of their lines have; what joins two cells is in none
        found.setdefault((origin.cell, origin.line), " " * origin.column + line)
    return found
