"""What a run that fixes says: diffs, what is left and why, and a summary."""

from __future__ import annotations

import re
from difflib import unified_diff
from typing import TYPE_CHECKING

from ..findings import Safety
from .printable import printable
from .wording import counted, place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..findings import Fix, Location, Reason
    from ..fixing import FixedFile

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_SHOWN = 5
_NO_LINE_END = "\\ No newline at end of file\n"


def diff(file: FixedFile) -> Iterator[str]:
    """Yield the lines of a unified diff, each with a line feed at its end."""
    before, after = (_LINE.findall(text) for text in file.texts())
    for line in unified_diff(before, after, file.path, file.path):
        if line.endswith("\n"):
            yield line
        else:
            yield line.rstrip("\r") + "\n"
            if not line.endswith("\r"):
                yield _NO_LINE_END


def displayed(line: str) -> str:
    """Return a line of a diff for a terminal, which must not obey what stands in a file."""
    return "\t".join(printable(part) for part in line.rstrip("\r\n").split("\t")) + "\n"


def warnings(files: Sequence[FixedFile]) -> Iterator[str]:
    """Yield what somebody should know who wants to take a fix back."""
    paths = [file.path for file in files if file.was_uncommitted]
    if paths:
        shown = ", ".join(paths[:_SHOWN]) + (", ..." if len(paths) > _SHOWN else "")
        had = "had changes that are in no commit"
        yield printable(f"warning: {counted(len(paths), 'fixed file')} {had}: {shown}")


def problems(files: Sequence[FixedFile]) -> Iterator[str]:
    """Yield a line for each file that could not be read, fixed or written."""
    for file in files:
        if file.problem:
            yield printable(f"{file.path}: not fixed: {file.problem}")


def left(files: Sequence[FixedFile]) -> Iterator[str]:
    """Yield a line for each call that is not fixed, with the reasons."""
    for file in files:
        for fix in file.left:
            where = place(file.path, fix.location)
            yield printable(f"{where}: {fix.code} `{fix.subject}` not fixed: {_why(fix)}")


def _why(fix: Fix) -> str:
    """Return the reasons that weigh most, with the line of what stands elsewhere."""
    worst = [reason for reason in fix.reasons if reason.safety is fix.safety]
    # a sentence is said once, of the nearest place
    nearest: dict[str, Reason] = {}
    for reason in sorted(worst, key=lambda r: abs(r.location.line - fix.location.line)):
        nearest.setdefault(reason.text, reason)
    texts = [text + _elsewhere(one.location, fix.location) for text, one in nearest.items()]
    if fix.safety is Safety.UNSAFE:
        return f"needs --unsafe-fixes: {'; '.join(texts)}"
    return "; ".join(dict.fromkeys(texts)) or "another fix changes the same code"


def _elsewhere(location: Location, call: Location) -> str:
    if (location.cell, location.line) == (call.cell, call.line):
        return ""
    cell = f"cell {location.cell}, " if location.cell != call.cell else ""
    return f" ({cell}line {location.line})"


def summary(files: Sequence[FixedFile], *, is_written: bool, unsafe: bool) -> str:
    """Return the line that says what was done; empty where there was nothing to do.

    ``unsafe`` says that unsafe fixes were applied as well.
    """
    changed = [file for file in files if file.is_changed]
    fixed = sum(len(file.applied) for file in changed)
    open_fixes = [fix for file in files for fix in file.left]
    with_unsafe = 0 if unsafe else sum(_waits(fix) for fix in open_fixes)
    refused = len(open_fixes) - with_unsafe
    if not fixed and not open_fixes:
        return ""
    verb = "Fixed" if is_written else "Would fix"
    calls = f"{counted(fixed, 'call')} in {counted(len(changed), 'file')}" if fixed else "nothing"
    parts = [f"{verb} {calls}"]
    if with_unsafe:
        parts.append(f"{with_unsafe} more with --unsafe-fixes")
    if refused:
        parts.append(f"{refused} not fixed")
    return "; ".join(parts)


def _waits(fix: Fix) -> bool:
    return fix.safety is Safety.UNSAFE and bool(fix.edits)
