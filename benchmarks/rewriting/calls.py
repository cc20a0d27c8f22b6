"""The proven chat calls of the corpus, and what the rewriter says of each.

A call is proven where a type checker resolved its receiver to the OpenAI SDK (the oracle's labels),
or where the plugin itself did (a finding with confidence "proven").
"""

from __future__ import annotations

import functools
import traceback
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

import scoring
from scoring import CHAT_COMPLETIONS, Evidence, Verdict

from flake8_responses_migration import catalog, discovery, documents, pool, sdk_versions
from flake8_responses_migration.check import check
from flake8_responses_migration.findings import Confidence, Safety
from flake8_responses_migration.rewrite import fixes
from flake8_responses_migration.settings import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from scoring import Label

    from flake8_responses_migration.findings import Finding, Fix, Reason
    from flake8_responses_migration.source import SourceFile

# Calls that ask for a completion; reading stored ones is another matter.
CODES = frozenset({"OAR201", "OAR202", "OAR203", "OAR204"})


class Outcome(Enum):
    """What becomes of a call."""

    SAFE = "fixed safely"
    UNSAFE = "fixed with `--unsafe-fixes` only"
    REFUSED = "refused"
    WITHOUT_FIX = "reported without a fix"
    UNFOUND = "not reported"


_OUTCOMES = {
    Safety.SAFE: Outcome.SAFE,
    Safety.UNSAFE: Outcome.UNSAFE,
    Safety.MANUAL: Outcome.REFUSED,
}


@dataclass(frozen=True)
class Call:
    """One call; without a finding, ``code`` is empty and ``subject`` what the label says."""

    file: str
    line: int
    code: str
    subject: str
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.code} {self.subject}"

    @property
    def only_reason(self) -> tuple[str, Safety] | None:
        """The reason that alone makes the outcome what it is; None where several do."""
        worst = max((reason.safety for reason in self.reasons), key=_rank, default=None)
        decisive = {(each.name, each.safety) for each in self.reasons if each.safety is worst}
        return decisive.pop() if len(decisive) == 1 else None


def _rank(safety: Safety) -> int:
    return safety.rank


class Found(NamedTuple):
    """A finding of a call, with the fix that is offered for it."""

    line: int
    code: str
    is_proven: bool
    message: str
    fix: Fix | None


class Examined(NamedTuple):
    """What was found in one file; ``error`` is the trace of what the rewriter died of."""

    file: str
    found: tuple[Found, ...] = ()
    error: str = ""


def read(root: Path, file: str) -> tuple[SourceFile, list[Finding]] | None:
    """Return a file of the corpus as the command line reads it, with the findings of its calls.

    None where there are none, where it cannot be read, or where it is minified: the command line
    passes over such files of a directory, and nobody maintains them.
    """
    data = (root / file).read_bytes()
    if discovery.is_minified(discovery.suffix_of(file), data):
        return None
    try:
        parts = documents.parts(str(root / file), data)
    except documents.SourceError:
        return None
    source = replace(parts[0].source, newest_sdk=sdk_versions.newest)
    # most of what passes the gate is about something else, and bundles take seconds to check
    rules = catalog.load(source.language.pack).select(source.text).rules
    if not any(rule.code in CODES for rule in rules):
        return None
    findings = [each for each in check(source) if each.code in CODES]
    return (source, findings) if findings else None


def examine(file: str, *, root: Path) -> Examined:
    """Return the calls of one file with their fixes."""
    what_is_read = read(root, file)
    if what_is_read is None:
        return Examined(file)
    source, findings = what_is_read
    error = ""
    offered = {}
    try:
        offered = {(fix.location, fix.code): fix for fix in fixes(source, DEFAULT)}
    except Exception:  # noqa: BLE001  the others are counted all the same
        error = traceback.format_exc()
    found = [
        Found(
            each.location.line,
            each.code,
            each.confidence is Confidence.PROVEN,
            each.message,
            offered.get((each.location, each.code)),
        )
        for each in findings
    ]
    return Examined(file, tuple(found), error)


def examine_all(root: Path, files: Sequence[str]) -> list[Examined]:
    """Return the calls of all files, one process a processor."""
    work = functools.partial(examine, root=root)
    return list(pool.run(work, files, jobs=pool.default_jobs(), lost=_lost))


def _lost(file: str) -> Examined:
    return Examined(file, error="the process died")


def proven(examined: Iterable[Examined], labels: Iterable[Label]) -> list[Call]:
    """Return the proven calls, in order: the reported ones and those that only a label knows."""
    labels_of: dict[str, list[Label]] = {}
    for label in labels:
        if (
            label.evidence is Evidence.ORACLE
            and label.verdict is Verdict.POSITIVE
            and label.api == CHAT_COMPLETIONS
        ):
            labels_of.setdefault(label.file, []).append(label)
    calls = []
    for one in examined:
        labels_here = labels_of.pop(one.file, [])
        calls += [
            _call(one.file, found)
            for found in one.found
            if found.is_proven or any(label.covers(found.line) for label in labels_here)
        ]
        calls += [
            _unfound(label)
            for label in labels_here
            if not any(label.covers(found.line) for found in one.found)
        ]
    calls += [_unfound(label) for left in labels_of.values() for label in left]
    return sorted(calls, key=lambda call: (call.file, call.line))


def _call(file: str, found: Found) -> Call:
    fix = found.fix
    if fix is None:
        return Call(file, found.line, found.code, found.message, Outcome.WITHOUT_FIX)
    outcome = _OUTCOMES[fix.safety]
    return Call(file, found.line, found.code, fix.subject, outcome, fix.reasons)


def _unfound(label: Label) -> Call:
    return Call(label.file, label.line, "", label.note, Outcome.UNFOUND)


def is_of_sdk(call: Call, language: scoring.Language) -> bool:
    """Whether a call stands in the SDK's own examples and tests."""
    return call.file.startswith(f"{_SDKS[language]}/")


_SDKS = {
    scoring.Language.PYTHON: "gh/openai+openai-python",
    scoring.Language.JAVASCRIPT: "js/openai+openai-node",
}
