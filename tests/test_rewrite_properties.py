"""What holds of every rewrite: of the programs, the fixtures, the examples, and of random ones."""

import ast
import functools
import itertools
import re
import warnings
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from fixtures import FIXTURES, PACKS, source
from test_rules import FILES, example_file

from flake8_responses_migration import catalog
from flake8_responses_migration import rewrite as rewriting
from flake8_responses_migration.check import check
from flake8_responses_migration.findings import UNCHECKED, Finding, Fix, Safety
from flake8_responses_migration.languages import PYTHON
from flake8_responses_migration.parsing import parse
from flake8_responses_migration.settings import DEFAULT
from flake8_responses_migration.source import SourceFile

PROGRAMS = Path(__file__).parent / "behaviour" / "programs"
# Codes of calls, which have fixes.
CALLS = frozenset({"OAR201", "OAR202", "OAR203", "OAR204", "OAR205"})
WORST = {"safe": Safety.SAFE, "unsafe": Safety.UNSAFE}


def programs(pack):
    return {path.name: source(path) for path in sorted((PROGRAMS / pack).iterdir())}


def fixtures(pack):
    return {path.name: source(path) for path in FIXTURES[pack]}


def examples(pack):
    return {
        f"{document['id']} {kind} {number}": example_file(path, shown.get("code", ""))
        for path in FILES
        if path.parent.name == pack
        for document in catalog.read_documents(path)
        for kind in ("bad", "good")
        for number, one in enumerate(document["metadata"].get(kind, ()))
        for shown in [one if isinstance(one, dict) else {"code": one}]
    }


KINDS = {"examples": examples, "fixtures": fixtures, "programs": programs}
SETS = [(kind, pack) for kind in KINDS for pack in PACKS]


class Checked(NamedTuple):
    """A file, what is found in it, and the fixes of that."""

    source: SourceFile
    findings: list[Finding]
    fixes: list[Fix]


class Rewritten(NamedTuple):
    """A file before and after one kind of run, with the fixes that were applied."""

    before: Checked
    applied: list[Fix]
    edits: tuple
    text: str

    @property
    def after(self):
        return checked(replace(self.before.source, text=self.text))


@functools.cache
def _checked(text, path, language):
    # `path` and `language` say what else the outcome hangs on
    file = SourceFile(path, text, language, _NEWEST[path, language])
    found = check(file, DEFAULT, with_fixes=True)
    return Checked(file, found, [finding.fix for finding in found if finding.fix is not None])


_NEWEST = {}


def checked(file):
    _NEWEST[file.path, file.language] = file.newest_sdk
    return _checked(file.text, file.path, file.language)


def run(file, safety):
    """Rewrite a file by its fixes, as `rewrite` does; edits are applied by other means."""
    before = checked(file)
    worst = WORST[safety]
    applied = [fix for fix in before.fixes if fix.safety.rank <= worst.rank]
    edits = rewriting.joined(file, applied)
    text = file.text
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return Rewritten(before, applied, edits, text)


# The properties: each returns what is wrong with a run, nothing where all is well.


def internal_errors(ran):
    found = [f.message for f in ran.before.findings if f.code == UNCHECKED]
    reasons = [reason for fix in ran.before.fixes for reason in fix.reasons]
    return found + [reason.text for reason in reasons if reason.name == "internal-error"]


def broken_syntax(ran):
    before, after = ran.before.source, replace(ran.before.source, text=ran.text)
    wrong = sorted((_errors(after) - _errors(before)).elements())
    if after.language is PYTHON and _compiles(before.text) and not _compiles(after.text):
        wrong.append("Python does not understand it")
    return wrong


def _errors(file):
    root = parse(file.parseable, file.language.grammar)
    found = [*root.find_all(kind="ERROR"), *(n for n in root.find_all(regex="^$") if n.parent())]
    return Counter(node.text() for node in found)


def _compiles(text):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(text)
        except SyntaxError:
            return False
    return True


def changes_of_a_second_run(ran):
    again = [fix for fix in ran.after.fixes if fix.edits and fix.safety.rank < Safety.MANUAL.rank]
    done = {fix.safety for fix in ran.applied} if ran.applied else set()
    return [fix.subject for fix in again if fix.safety in done or fix.safety is Safety.SAFE]


def overlapping_edits(ran):
    pairs = itertools.pairwise(ran.edits)
    return [pair for pair in pairs if pair[0].end > pair[1].start or pair[0].start == pair[1].start]


def lost_comments(ran):
    before, after = (_comments(file) for file in (ran.before.source, ran.after.source))
    return sorted((before - after).elements()) + sorted((after - before).elements())


def _comments(file):
    root = parse(file.parseable, file.language.grammar)
    return Counter(node.text().rstrip() for node in root.find_all(kind="comment"))


def still_reported(ran):
    """Calls that were rewritten are no longer found, and nothing is found that was not."""
    before = Counter(finding.code for finding in ran.before.findings)
    after = Counter(finding.code for finding in ran.after.findings)
    before.subtract(fix.code for fix in ran.applied)
    return [f"{code}: {after[code]}" for code in CALLS if after[code] != before[code]] + [
        f"{code}: {after[code]} rather than {before[code]}"
        for code in sorted(after.keys() - CALLS)
        if after[code] > before[code]
    ]


def edits_of_unsafe_fixes(ran):
    """An edit belongs to one group of fixes, but for what several ones import."""
    wrong = [fix.subject for fix in ran.applied if fix.safety.rank > Safety.UNSAFE.rank]
    for fix, other in itertools.combinations(ran.before.fixes, 2):
        shared = {edit for edit in fix.edits if edit in other.edits}
        if any("import" not in edit.text and edit.text for edit in shared) and (
            fix.edits != other.edits or fix.safety != other.safety
        ):
            wrong.append(f"{fix.subject} and {other.subject}")
    return wrong


PROPERTIES = [
    internal_errors,
    broken_syntax,
    changes_of_a_second_run,
    overlapping_edits,
    lost_comments,
    still_reported,
    edits_of_unsafe_fixes,
]
