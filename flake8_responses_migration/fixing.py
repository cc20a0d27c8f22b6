"""A run that rewrites: the files below some paths with the findings in them fixed."""

from __future__ import annotations

import functools
import os
import stat
from bisect import bisect_right
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from . import documents, git, pool, sdk_versions, writing
from .decoding import SourceError, decode, encode
from .discovery import Patterns, discover, is_minified, suffix_of
from .documents.part import line_starts, split_lines
from .findings import Location, Safety
from .languages import BY_SUFFIX, PYTHON
from .scan import scan_text, takes_sdk_of_project

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from .config import Configuration
    from .discovery import Candidate
    from .documents import Part
    from .findings import Edit, Fix
    from .report import FileReport

# Documents are advice, and nobody runs them from where they stand.
_SUFFIXES = documents.SUFFIXES - documents.DOCUMENT_SUFFIXES


class RefusalError(ValueError):
    """A file that is left as it is; the text says why."""


@dataclass(frozen=True)
class FixedFile:
    """The outcome of one file; ``path`` is as the user sees it, with forward slashes.

    ``before`` and ``after`` are the same where nothing is to be written. ``applied`` are the fixes
    in ``after``, ``left`` those of the other findings that are reported; both have their locations
    in the file, that of ``left`` in ``after``. ``problem`` says why the file could not be read or
    fixed, or was not written. ``was_uncommitted`` is known of what was written only.
    """

    path: str
    before: bytes = b""
    after: bytes = b""
    applied: tuple[Fix, ...] = ()
    left: tuple[Fix, ...] = ()
    problem: str = ""
    was_uncommitted: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether there is something to write."""
        return self.before != self.after

    def texts(self) -> tuple[str, str]:
        """Return the text of the file before and after."""
        is_python = _is_python(self.path)
        return decode(self.before, is_python=is_python), decode(self.after, is_python=is_python)


def is_written(path: str) -> bool:
    """Whether a file is of a kind that is fixed."""
    return suffix_of(path) in _SUFFIXES


def find(paths: Sequence[str], configuration: Configuration) -> tuple[list[Candidate], list[str]]:
    """Return the files below ``paths`` that can be fixed, and those that were named but cannot.

    Raises MissingPathError for a path that does not exist.
    """
    patterns = (*configuration.exclude, *configuration.extend_exclude)
    excludes = Patterns(patterns, str(configuration.root))
    found = discover(paths, excludes, force_exclude=configuration.force_exclude)
    candidates = []
    for candidate in found.candidates:
        if candidate.problem or is_written(candidate.path):
            candidates.append(candidate)
        elif candidate.is_explicit:
            found.unknown.append(candidate.path)
    return candidates, found.unknown


def fix_files(
    candidates: Sequence[Candidate],
    configuration: Configuration,
    *,
    as_of: datetime.date,
    jobs: int = 1,
) -> Iterator[FixedFile]:
    """Yield the outcome of each file in order, with up to ``jobs`` processes; writes nothing.

    ``as_of`` is the day on which suppressions must hold.
    """
    work = functools.partial(_fix_candidate, configuration, as_of)
    yield from pool.run(work, candidates, jobs=jobs, lost=_lost)


def _lost(candidate: Candidate) -> FixedFile:
    return FixedFile(candidate.path, problem="the process that fixed it died (out of memory?)")


def _fix_candidate(
    configuration: Configuration, as_of: datetime.date, candidate: Candidate
) -> FixedFile:
    path = candidate.path
    if candidate.problem:
        return FixedFile(path, problem=candidate.problem)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
            # reading from a pipe or a device may never end
            return FixedFile(path, problem="not a regular file")
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  a Path for each is slow
            data = file.read()
        is_chosen = candidate.is_explicit and not configuration.force_exclude
        if not is_chosen and is_minified(suffix_of(path), data):
            return FixedFile(path)
        # what is excluded has been left out already
        fixed = fix_text(path, data, replace(configuration, force_exclude=False), as_of=as_of)
        # the content of all others need not be carried from process to process
        return fixed if fixed.is_changed else replace(fixed, before=b"", after=b"")
    except OSError as error:
        return FixedFile(path, problem=error.strerror or type(error).__name__)
    except MemoryError:
        return FixedFile(path, problem="out of memory")


def fix_text(
    path: str, data: bytes, configuration: Configuration, *, as_of: datetime.date
) -> FixedFile:
    """Fix what is the content of ``path``, with the findings that ``check`` reports in it."""
    path = Path(path).as_posix()
    unchanged = FixedFile(path, data, data)
    if not is_written(path):
        return unchanged
    (report,) = scan_text(path, data, configuration, as_of=as_of).files or (None,)
    if report is None or not report.findings:
        return unchanged
    if report.unchecked:
        reason = report.unchecked.partition(": ")[2]
        return replace(unchanged, problem=reason or report.unchecked)
    try:
        fixed = _fix(path, data, report, configuration)
        return _go_on(fixed, configuration, as_of)
    except (RefusalError, SourceError) as error:
        return replace(unchanged, problem=str(error))
    except BaseException as error:  # the other files of a run have nothing to do with it
        # ast-grep's own panics are no Exceptions, but neither is what a user means by Ctrl-C
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        return replace(
            unchanged, problem=f"internal error, please report: {type(error).__name__}: {error}"
        )


def _go_on(fixed: FixedFile, configuration: Configuration, as_of: datetime.date) -> FixedFile:
    """Apply what was left only because another fix changes the same code: it is there by now."""
    worst = Safety.UNSAFE if configuration.unsafe_fixes else Safety.SAFE
    if not fixed.is_changed or all(fix.safety.rank > worst.rank for fix in fixed.left):
        return fixed
    again = fix_text(fixed.path, fixed.after, configuration, as_of=as_of)
    if again.problem or not again.is_changed:
        return fixed
    return replace(again, before=fixed.before, applied=(*fixed.applied, *again.applied))


def write_files(files: Iterable[FixedFile], *, asks_git: bool) -> Iterator[FixedFile]:
    """Write each file that is changed; yield all of them as they are then, in order.

    ``asks_git`` wants to know which of them had changes that are in no commit.
    """
    trees = git.WorkTrees()
    written: set[str] = set()
    for file in files:
        if not file.is_changed:
            yield file
            continue
        target = os.path.realpath(file.path)
        if target in written:
            # the same file by another name
            yield replace(file, after=file.before, applied=())
            continue
        was_uncommitted = asks_git and trees.is_uncommitted(target)
        try:
            writing.replace_content(Path(target), file.before, file.after)
        except OSError as error:
            problem = f"cannot be written: {error.strerror or type(error).__name__}"
            yield FixedFile(file.path, file.before, file.before, problem=problem)
            continue
        written.add(target)
        yield replace(file, was_uncommitted=was_uncommitted)


@dataclass(frozen=True)
class _FixedPart:
    """A part of a file with what is done to it; ``text`` is its source afterwards."""

    part: Part
    edits: tuple[Edit, ...]
    text: str
    applied: tuple[Fix, ...]
    left: tuple[Fix, ...]

    def moved(self, location: Location) -> Location:
        """Return where a place of the source is afterwards."""
        before, after = line_starts(self.part.source.text), line_starts(self.text)

        def at(line: int, column: int) -> tuple[int, int]:
            offset = self._moved(before[line - 1] + column)
            number = bisect_right(after, offset)
            return number, offset - after[number - 1]

        start = at(location.line, location.column)
        end = at(location.end_line, location.end_column)
        return Location(*start, *end, location.cell)

    def _moved(self, offset: int) -> int:
        moved = offset
        for edit in self.edits:
            if edit.end <= offset:
                moved += len(edit.text) - (edit.end - edit.start)
            elif edit.start < offset:
                # what stood there is gone
                return moved - (offset - edit.start)
        return moved


def _fix(path: str, data: bytes, report: FileReport, configuration: Configuration) -> FixedFile:
    from .documents.container import EditError
    from .documents.editing import edits_in_file
    from .parsing import TooDeepError
    from .rewrite.edits import OverlapError, apply

    is_python = _is_python(path)
    text = decode(data, is_python=is_python)
    edits: list[Edit] = []
    try:
        fixed = [_fix_part(part, report, configuration) for part in _parts(path, data)]
        for one in fixed:
            if one.edits:
                _verify(one)
                edits += edits_in_file(path, text, one.part, one.edits)
        after = encode(apply(text, edits), data, is_python=is_python) if edits else data
    except (EditError, OverlapError, TooDeepError) as error:
        raise RefusalError(str(error)) from error
    applied = [documents.fix_in_file(fix, one.part) for one in fixed for fix in one.applied]
    left = [fix for one in fixed for fix in _left(one, path, after)]
    return FixedFile(path, data, after, _in_order(applied), _in_order(left))


def _parts(path: str, data: bytes) -> list[Part]:
    """Return the code in a file, which may ask for the SDK of the project."""
    parts = documents.parts(path, data)
    if not takes_sdk_of_project(path, data):
        return list(parts)
    return [
        replace(part, source=replace(part.source, newest_sdk=sdk_versions.newest)) for part in parts
    ]


def _fix_part(part: Part, report: FileReport, configuration: Configuration) -> _FixedPart:
    from . import rewrite
    from .documents.editing import smallest
    from .rewrite.edits import apply

    reported = {(finding.location, finding.code) for finding in report.findings}

    def is_reported(fix: Fix) -> bool:
        return (documents.location_in_file(fix.location, part), fix.code) in reported

    source = part.source
    rewritten = rewrite.rewrite(
        source, configuration.settings, unsafe=configuration.unsafe_fixes, selects=is_reported
    )
    # what is suppressed stays, and so does what has to move together with it
    staying = {fix.edits: fix for fix in rewritten.left if fix.edits and not is_reported(fix)}
    left = [
        fix.held_back_by(staying[fix.edits]) if fix.edits in staying else fix
        for fix in rewritten.left
        if is_reported(fix)
    ]
    edits = smallest(source.text, rewritten.edits)
    text = apply(source.text, edits)
    return _FixedPart(part, tuple(edits), text, rewritten.applied, tuple(left))


def _verify(one: _FixedPart) -> None:
    """Raise RefusalError where a part cannot be parsed, before or afterwards."""
    from .rewrite.verification import error_line, is_broken

    line = error_line(one.part.source)
    if line is not None:
        place = documents.location_in_file(Location(line, 0, line, 0), one.part)
        cell = f"cell {place.cell}, " if place.cell else ""
        raise RefusalError(f"{cell}line {place.line} cannot be parsed")
    if is_broken(one.part.source, one.text):
        raise RefusalError("the result could not be parsed; please report this")


def _left(one: _FixedPart, path: str, data: bytes) -> Iterator[Fix]:
    """Yield the fixes that are left in the file with their places in ``data``.

    Raises RefusalError where that does not hold the part as it is meant to be.
    """
    language = one.part.source.language
    parts = (part for part in documents.parts(path, data) if part.source.language is language)
    after = next(parts, None)
    if after is None:
        # nothing that is looked for is left in it
        return
    if split_lines(after.source.text) != split_lines(one.text):
        raise RefusalError("the file would not hold the result as it is meant; please report this")
    for fix in one.left:
        reasons = (replace(reason, location=one.moved(reason.location)) for reason in fix.reasons)
        moved = replace(fix, location=one.moved(fix.location), reasons=tuple(reasons))
        yield documents.fix_in_file(moved, after)


def _in_order(fixes: list[Fix]) -> tuple[Fix, ...]:
    return tuple(sorted(fixes, key=lambda fix: (fix.location.cell, fix.location)))


def _is_python(path: str) -> bool:
    return BY_SUFFIX.get(suffix_of(path)) is PYTHON
