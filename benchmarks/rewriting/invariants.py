"""What must hold of every file that the rewriter changes, whatever its types."""

from __future__ import annotations

import ast
import functools
import traceback
import warnings
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from calls import CODES, read

from flake8_responses_migration import pool
from flake8_responses_migration.check import check
from flake8_responses_migration.findings import Safety
from flake8_responses_migration.languages import PYTHON
from flake8_responses_migration.parsing import parse
from flake8_responses_migration.rewrite import rewrite
from flake8_responses_migration.settings import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from flake8_responses_migration.findings import Fix
    from flake8_responses_migration.rewrite import Rewritten
    from flake8_responses_migration.source import SourceFile

# Parameters, messages, tools and results: they go with the call that they belong to.
_BELONGINGS = ("OAR21", "OAR22", "OAR23")


@dataclass(frozen=True)
class Outcome:
    """A file before and after; None where it could not be rewritten.

    ``broken`` names each invariant that does not hold, with the mode and what shows it; ``left`` is
    what unsafe fixes leave to do, where a result goes on to code that still expects the old one.
    """

    file: str
    before: str = ""
    safe: str | None = None
    unsafe: str | None = None
    fixed: dict[str, int] = field(default_factory=dict)
    broken: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether any mode writes something else."""
        return any(after not in (None, self.before) for after in (self.safe, self.unsafe))


def examine_all(root: Path, files: Sequence[str]) -> list[Outcome]:
    """Rewrite all files in both modes, one process a processor."""
    work = functools.partial(examine, root=root)
    return list(pool.run(work, files, jobs=pool.default_jobs(), lost=_lost))


def _lost(file: str) -> Outcome:
    return Outcome(file, broken=("the process died",))


def examine(file: str, *, root: Path) -> Outcome:
    """Rewrite one file of the corpus in both modes and look at the results."""
    what_is_read = read(root, file)
    if what_is_read is None:
        return Outcome(file)
    source, _ = what_is_read
    texts: dict[str, str] = {}
    fixed: dict[str, int] = {}
    broken: list[str] = []
    left: list[str] = []
    for mode, unsafe in (("safe", False), ("unsafe", True)):
        try:
            rewritten = rewrite(source, DEFAULT, unsafe=unsafe)
            texts[mode] = rewritten.text
            fixed[mode] = len(rewritten.applied)
            broken += [f"{mode}: {what}" for what in _broken(source, rewritten, unsafe=unsafe)]
            again, uses = _reported(source, replace(source, text=rewritten.text), rewritten)
            broken += [f"{mode}: {what}" for what in again]
            if unsafe:
                left += uses
            else:
                broken += [f"{mode}: {what}" for what in uses if rewritten.applied]
        except Exception:  # noqa: BLE001, PERF203  it is what this looks for
            broken.append(f"{mode}: dies\n{traceback.format_exc()}")
    return Outcome(
        file=file,
        before=source.text,
        safe=texts.get("safe"),
        unsafe=texts.get("unsafe"),
        fixed=fixed,
        broken=tuple(broken),
        left=tuple(left),
    )


def _broken(before: SourceFile, rewritten: Rewritten, *, unsafe: bool) -> Iterator[str]:
    after = replace(before, text=rewritten.text)
    allowed = {Safety.SAFE, Safety.UNSAFE} if unsafe else {Safety.SAFE}
    yield from (
        f"applied although it is {fix.safety.value}: {_place(fix)}"
        for fix in rewritten.applied
        if fix.safety not in allowed
    )
    yield from (
        f"left although it is {fix.safety.value}: {_place(fix)}"
        for fix in rewritten.left
        if fix.safety in allowed
    )
    if bool(rewritten.applied) != (after.text != before.text):
        yield f"{len(rewritten.applied)} fixes applied, text changed: {after.text != before.text}"
    if after.text == before.text:
        return
    if (error := _syntax_error(after)) and not _syntax_error(before):
        yield f"does not parse: {error}"
    again = rewrite(after, DEFAULT, unsafe=unsafe)
    if again.text != after.text:
        places = ", ".join(map(_place, again.applied))
        yield f"a second run changes it: {places}"
    for comment, count in (_comments(before) - _comments(after)).items():
        yield f"comment lost{f' {count} times' if count > 1 else ''}: {comment}"


def _place(fix: Fix) -> str:
    return f"line {fix.location.line} {fix.code} {fix.subject}"


def _syntax_error(source: SourceFile) -> str:
    if source.language is PYTHON:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                ast.parse(source.text)
            except (SyntaxError, ValueError) as error:
                return str(error)
        return ""
    root = parse(source.parseable, source.language.grammar)
    found = root.find(kind="ERROR")
    return f"line {found.range().start.line + 1}: {found.text()[:80]}" if found else ""


def _comments(source: SourceFile) -> Counter[str]:
    root = parse(source.parseable, source.language.grammar)
    # a comment over several lines may move to another indentation
    return Counter(
        "\n".join(line.strip() for line in node.text().splitlines())
        for node in root.find_all(kind="comment")
    )


def _reported(
    before: SourceFile, after: SourceFile, rewritten: Rewritten
) -> tuple[list[str], list[str]]:
    """Return what is reported of fixed calls, and what is reported of uses of their results."""
    found = check(after)
    counts = Counter(each.code for each in check(before)), Counter(each.code for each in found)
    applied = Counter(fix.code for fix in rewritten.applied)
    again = [
        f"{count} of {code} fixed, {counts[1][code]} reported instead of {counts[0][code] - count}"
        for code, count in sorted(applied.items())
        if counts[1][code] > counts[0][code] - count
    ]
    grown = counts[1] - counts[0]
    wrong = {code for code in grown if code not in applied}
    if not any(counts[1][code] for code in CODES):
        wrong |= {code for code in counts[1] if code.startswith(_BELONGINGS)}
    uses = [
        f"{code}, {counts[0][code]} before and {counts[1][code]} after: {'; '.join(said[:3])}"
        for code in sorted(wrong)
        for said in [
            [f"line {one.location.line} {one.message}" for one in found if one.code == code]
        ]
    ]
    return again, uses
